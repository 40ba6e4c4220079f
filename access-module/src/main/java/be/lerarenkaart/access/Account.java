package be.lerarenkaart.access;

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
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who signs in with a name and a password; rests for a while after too many wrong ones. */
@Entity
@Table(name = "access_account")
class Account {

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
    private Set<HeldGrant> grants = new HashSet<>();

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    protected Account() {}

    Account(String name, String passwordHash, Grants grants, Instant createdAt) {
        this.name = name;
        this.passwordHash = passwordHash;
        grants.all().forEach(grant -> this.grants.add(new HeldGrant(grant)));
        this.createdAt = createdAt;
    }

    /** What comes of an attempt, given whether the password was right. Attempts during the rest count for nothing. */
    boolean admits(boolean passwordRight, Instant now) {
        if (!isActive() || lockedUntil != null && now.isBefore(lockedUntil)) {
            return false;
        }
        if (passwordRight) {
            failedAttempts = 0;
            lockedUntil = null;
            return true;
        }
        failedAttempts++;
        Duration rest = LockOut.after(failedAttempts);
        lockedUntil = rest.isZero() ? null : now.plus(rest);
        return false;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    boolean isActive() {
        return deactivatedAt == null;
    }

    Grants grants() {
        return new Grants(grants.stream().map(HeldGrant::grant).collect(Collectors.toSet()));
    }

    SignedIn signedIn() {
        return new SignedIn(id, name, grants());
    }
}
