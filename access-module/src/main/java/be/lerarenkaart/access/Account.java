package be.lerarenkaart.access;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who signs in with a name and a password. */
@Entity
@Table(name = "access_account")
class Account {

    /** In the trail. */
    static final String KIND = "ACCOUNT";

    static final String RIGHT = "right";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "full_name")
    private String fullName = "";

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "access_grant", joinColumns = @JoinColumn(name = "account_id"))
    private Set<SourcedGrant> grants = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "access_taken_claim", joinColumns = @JoinColumn(name = "account_id"))
    private Set<HeldGrant> takenClaims = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    protected Account() {}

    Account(String name, String passwordHash, Grants grants, Instant createdAt) {
        this.name = name;
        this.passwordHash = passwordHash;
        grants.all().forEach(this::give);
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    void passwordHash(String changed) {
        passwordHash = changed;
    }

    /** False for whoever another system signs in. */
    boolean hasPassword() {
        return !PasswordHash.OF_NOBODY.equals(passwordHash);
    }

    String name() {
        return name;
    }

    void fullName(String changed) {
        fullName = changed;
    }

    /** How letters address the person. */
    String calledName() {
        return fullName.isBlank() ? name : fullName;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return email;
    }

    void email(String changed) {
        email = changed;
    }

    /** What everybody knows of the person, and a password must therefore not hold. */
    List<String> known() {
        return Stream.of(name, fullName, email).filter(Objects::nonNull).toList();
    }

    boolean isActive() {
        return deactivatedAt == null;
    }

    void deactivate(Instant now) {
        deactivatedAt = now;
    }

    /** What an account is called of which nothing tells any more whose it was. No name that people choose has a space. */
    static String erasedName(long id) {
        return "gewist account " + id;
    }

    boolean isErased() {
        return name.equals(erasedName(id));
    }

    /** From here on it is nobody's, for good. */
    void refuseErased() {
        if (isErased()) {
            throw new LerarenkaartException(Problem.of(
                    "account-erased", 409, "Account erased", "Dit account is gewist: het is van niemand meer."));
        }
    }

    /** Nothing tells any more whose it was. */
    void erase() {
        name = erasedName(id);
        fullName = "";
        email = null;
        passwordHash = PasswordHash.OF_NOBODY;
        grants.clear();
        takenClaims.clear();
    }

    void reactivate() {
        deactivatedAt = null;
    }

    /** False when it was given already. */
    boolean give(Grant grant) {
        takenClaims.remove(new HeldGrant(grant));
        return grants.add(new SourcedGrant(grant, SourcedGrant.Source.GIVEN));
    }

    /**
     * Wherever it came from; a claim does not bring it back, also not one that stood behind what was given here. False when
     * it was not there.
     */
    boolean take(Grant grant) {
        boolean taken = grants.removeIf(held -> held.grant().equals(grant));
        if (taken) {
            takenClaims.add(new HeldGrant(grant));
        }
        return taken;
    }

    /**
     * Takes over what an identity provider says now: only rights from there come and go. What was taken away here stays
     * away as long as the provider goes on claiming it.
     */
    void claim(Grants claimed) {
        takenClaims.removeIf(taken -> !claimed.all().contains(taken.grant()));
        grants.removeIf(held -> held.isClaimed() && !claimed.all().contains(held.grant()));
        claimed.all().stream()
                .filter(grant -> !takenClaims.contains(new HeldGrant(grant)))
                .forEach(grant -> grants.add(new SourcedGrant(grant, SourcedGrant.Source.CLAIMED)));
    }

    /** Whether the account has this only because an identity provider says so. */
    boolean hasByClaimOnly(Grant grant) {
        return grants.contains(new SourcedGrant(grant, SourcedGrant.Source.CLAIMED))
                && !grants.contains(new SourcedGrant(grant, SourcedGrant.Source.GIVEN));
    }

    Grants grants() {
        return new Grants(grants.stream().map(SourcedGrant::grant).collect(Collectors.toSet()));
    }

    OwnFact own(String newEmail) {
        return new OwnFact(id, name, fullName, email, newEmail, hasPassword(), grants());
    }

    SignedIn signedIn() {
        return new SignedIn(id, name, grants());
    }

    Colleague colleague(Role role, Instant lastSeen) {
        return new Colleague(id, name, calledName(), email, role, lastSeen);
    }

    AccountFact fact(Instant lastSeen) {
        List<Grant> ordered = grants().all().stream()
                .sorted(Comparator.comparing(Grant::role)
                        .thenComparing(grant -> grant.scope().id()))
                .toList();
        return new AccountFact(
                id, name, calledName(), email, createdAt, deactivatedAt, lastSeen, hasPassword(), ordered);
    }
}
