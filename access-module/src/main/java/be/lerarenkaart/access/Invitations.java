package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rights come to people by letter: whoever opens its link takes the right, with a new account or one that they have.
 * Inviting says nothing of who has an account; only the mailbox can tell. Whether the caller may invite there is asked
 * before.
 */
@ApplicationScoped
public class Invitations {

    /** The page that a letter leads to. */
    public static final String PAGE = "/uitnodiging";

    private static final String LETTER = "invitation";
    static final String KIND = "INVITATION";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_OPEN = 50;

    /** Whoever invites, and whatever for: withdrawing and inviting again is no way to fill somebody's mailbox. */
    private static final Allowance LETTERS_TO_ONE =
            new Allowance(5, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

    private static final Allowance OF_NAMES =
            new Allowance(20, Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(24));

    private final InvitationTable table;
    private final AccountTable accounts;
    private final Attempts attempts;
    private final Mails mails;
    private final PublicAddress address;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Invitations(
            InvitationTable table,
            AccountTable accounts,
            Attempts attempts,
            Mails mails,
            PublicAddress address,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.attempts = attempts;
        this.mails = mails;
        this.address = address;
        this.trail = trail;
        this.clock = clock;
    }

    Invitations() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Invites somebody. Whoever was invited to the same already gets a new letter, and the former link works no more.
     *
     * @throws LerarenkaartException 409 when somebody of that address has this right already, when the letter before is
     *     not five minutes old, or when fifty others wait; 422 for what is no address or no name; 429 when five letters
     *     went to that address
     */
    @Transactional
    public Invitation invite(By by, NewInvitation typed) {
        NewInvitation asked = looked(typed);
        table.forgetBefore(clock.instant().minus(KEPT));
        if (accounts.hasRight(asked.email(), asked.grant())) {
            throw aboutAddress("already-there", "Already there", "Iemand met dit e-mailadres heeft dit recht al.");
        }
        Optional<StoredInvitation> former = table.openTo(asked.email(), asked.grant());
        if (former.isPresent()) {
            return send(by, former.get(), AccessAct.INVITATION_SENT_AGAIN);
        }
        Scope scope = asked.grant().scope();
        if (scope.kind() != Scope.Kind.EVERYTHING && table.openAt(scope).size() >= MOST_OPEN) {
            throw conflict(
                    "too-many-invitations",
                    "Too many invitations",
                    "Er wachten al " + MOST_OPEN + " uitnodigingen. Trek er eerst enkele in.");
        }
        return send(by, new StoredInvitation(asked, by.accountId(), calledName(by)), AccessAct.INVITATION_SENT);
    }

    /**
     * What is wrong with this, when it cannot be sent yet anyway.
     *
     * @throws LerarenkaartException 422 for what is no address or no name
     */
    public void look(NewInvitation typed) {
        looked(typed);
    }

    private static NewInvitation looked(NewInvitation typed) {
        Faults faults = new Faults();
        String fullName = faults.in("fullName", () -> PersonNames.fullName(typed.fullName()));
        String email = faults.in("email", () -> PersonNames.email(typed.email()));
        faults.check();
        return new NewInvitation(email, fullName, typed.grant(), typed.place());
    }

    /**
     * A new letter, with a new link; the former works no more.
     *
     * @throws LerarenkaartException 404 when it is not open; 409 when the letter before is not five minutes old; 429
     *     when five letters went to that address
     */
    @Transactional
    public Invitation sendAgain(By by, long id) {
        return send(by, open(id), AccessAct.INVITATION_SENT_AGAIN);
    }

    /** @throws LerarenkaartException 404 when it is not open */
    @Transactional
    public void withdraw(By by, long id) {
        withdraw(by, open(id));
    }

    /** @throws LerarenkaartException 404 when it is not open */
    @Transactional
    public Invitation get(long id) {
        return open(id).shown(clock.instant());
    }

    /** Those that are open for this, in order of name. */
    public List<Invitation> at(Scope scope) {
        return shown(table.openAt(scope));
    }

    /** All that are open and of which name, address or place hold this text. */
    public long count(String text) {
        return table.countOpen(text);
    }

    /** As {@link #count} counts them, those that end first first. */
    public List<Invitation> list(String text, int offset, int max) {
        return shown(table.open(text, offset, max));
    }

    /** What a code from a letter invites to; empty when it is none, or works no more, whatever the reason. */
    public Optional<Invitation> byCode(String code) {
        Instant now = clock.instant();
        return table.byCode(Secret.hash(code))
                .filter(invitation -> invitation.holds(now))
                .map(invitation -> invitation.shown(now));
    }

    /**
     * Gives the right to somebody who is signed in.
     *
     * @param by the account that takes it
     * @throws LerarenkaartException 404 when the code works no more
     */
    @Transactional
    public void acceptFor(By by, String code) {
        accept(by, toEnd(code), accounts.get(by.accountId()));
    }

    /**
     * Gives the right to a new account.
     *
     * @param via the page where that happens
     * @return the account's id
     * @throws LerarenkaartException 404 when the code works no more; 409 when the name is taken; 422 when a name or the
     *     password will not do; 429 after twenty names
     */
    @Transactional
    public long acceptAsNew(String code, NewAccount typed, String via) {
        StoredInvitation invitation = toEnd(code);
        Faults faults = new Faults();
        String name = faults.in("name", () -> PersonNames.userName(typed.name()));
        String fullName = look(faults, typed, invitation.email());
        if (name == null) {
            faults.check();
        }
        if (!attempts.admits("name:invitation:" + invitation.id(), OF_NAMES)) {
            throw new LerarenkaartException(Problem.of(
                    "too-many-names",
                    429,
                    "Too many names",
                    "Je probeerde te veel gebruikersnamen. Wacht een kwartier en probeer opnieuw."));
        }
        faults.in("name", () -> mustBeFree(name));
        faults.check();
        Account account = new Account(name, PasswordHash.of(typed.password()), Grants.NONE, clock.instant());
        account.fullName(fullName);
        account.email(invitation.email());
        add(account);
        By by = new By(name, account.id(), via);
        trail.write(by, AccessAct.ACCOUNT_MADE, Subject.of(Account.KIND, account.id()), Change.NONE);
        accept(by, invitation, account);
        return account.id();
    }

    /**
     * What is wrong with this, when it cannot be done yet anyway; whether the user name is free is not told.
     *
     * @throws LerarenkaartException 422 when a name or the password will not do
     */
    public void look(String code, NewAccount typed) {
        Faults faults = new Faults();
        faults.in("name", () -> PersonNames.userName(typed.name()));
        look(faults, typed, byCode(code).map(Invitation::email).orElse(""));
        faults.check();
    }

    private static String look(Faults faults, NewAccount typed, String email) {
        String fullName = faults.in("fullName", () -> PersonNames.fullName(typed.fullName()));
        List<String> known = Stream.of(typed.name(), typed.fullName(), email)
                .filter(text -> text != null && !text.isBlank())
                .toList();
        faults.in("password", () -> PasswordRules.check(new String(typed.password()), known));
        return fullName;
    }

    /** Of an account that lost the right to invite: everywhere, or there. */
    void withdrawAllOf(By by, long accountId, Scope where) {
        table.openOfInviter(accountId).stream()
                .filter(invitation ->
                        where == null || where.covers(invitation.grant().scope()))
                .forEach(invitation -> withdraw(by, invitation));
    }

    private void mustBeFree(String name) {
        if (accounts.idOf(name).isPresent()) {
            throw nameTaken(null);
        }
    }

    private void add(Account account) {
        try {
            accounts.addNow(account);
        } catch (PersistenceException somebodyElseAtTheSameTime) {
            throw nameTaken(somebodyElseAtTheSameTime);
        }
    }

    private void accept(By by, StoredInvitation invitation, Account account) {
        Grant grant = invitation.grant();
        invitation.accept(account.id(), clock.instant());
        Change given = Change.of(Account.RIGHT, null, grant.written());
        trail.write(by, AccessAct.INVITATION_ACCEPTED, Subject.of(KIND, invitation.id()), given);
        if (account.give(grant)) {
            trail.write(by, AccessAct.RIGHT_GIVEN, Subject.of(Account.KIND, account.id()), given);
        }
    }

    private Invitation send(By by, StoredInvitation invitation, AccessAct act) {
        Instant now = clock.instant();
        if (invitation.wasJustSent(now)) {
            throw aboutAddress(
                    "just-sent",
                    "Just sent",
                    "Deze uitnodiging vertrok net. Wacht vijf minuten voor je ze opnieuw verstuurt.");
        }
        if (!attempts.admits("invitation:" + invitation.email().toLowerCase(Locale.ROOT), LETTERS_TO_ONE)) {
            throw new LerarenkaartException(Problem.of(
                    "too-many-letters",
                    429,
                    "Too many letters",
                    "Naar dit adres vertrokken vandaag al vijf uitnodigingen. Probeer het morgen opnieuw."));
        }
        String code = Secret.random();
        invitation.send(code, now);
        table.add(invitation);
        mails.queue(new Letter(LETTER, invitation.email(), values(invitation, code), null, false));
        trail.write(
                by,
                act,
                Subject.of(KIND, invitation.id()),
                Change.of(Account.RIGHT, null, invitation.grant().written()));
        return invitation.shown(now);
    }

    private Map<String, Object> values(StoredInvitation invitation, String code) {
        Map<String, Object> values = new HashMap<>();
        values.put("inviter", invitation.inviter());
        values.put("place", invitation.place());
        values.put("link", address.of(PAGE) + "#" + code);
        values.put("page", address.of(PAGE));
        values.put("validUntil", invitation.validUntil());
        for (Role role : Role.values()) {
            values.put(role.name(), role == invitation.grant().role());
        }
        return values;
    }

    private void withdraw(By by, StoredInvitation invitation) {
        invitation.withdraw(clock.instant());
        trail.write(
                by,
                AccessAct.INVITATION_WITHDRAWN,
                Subject.of(KIND, invitation.id()),
                Change.of(Account.RIGHT, invitation.grant().written(), null));
    }

    private String calledName(By by) {
        return by.accountId() == null ? by.name() : accounts.get(by.accountId()).calledName();
    }

    private StoredInvitation open(long id) {
        return table.find(id)
                .filter(StoredInvitation::isOpen)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze uitnodiging bestaat niet meer.")));
    }

    private StoredInvitation toEnd(String code) {
        return table.byCodeToEnd(Secret.hash(code))
                .filter(invitation -> invitation.holds(clock.instant()))
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze uitnodiging werkt niet meer.")));
    }

    private List<Invitation> shown(List<StoredInvitation> found) {
        Instant now = clock.instant();
        return found.stream().map(invitation -> invitation.shown(now)).toList();
    }

    private static LerarenkaartException nameTaken(Exception cause) {
        return new LerarenkaartException(
                Problem.of(
                        "user-name-taken",
                        409,
                        "User name taken",
                        "Deze gebruikersnaam is al in gebruik. Kies een andere."),
                cause);
    }

    private static LerarenkaartException aboutAddress(String type, String title, String detail) {
        return new LerarenkaartException(
                Problem.of(type, 409, title, detail).with(new Problem.Issue("body", "email", detail)));
    }

    private static LerarenkaartException conflict(String type, String title, String detail) {
        return new LerarenkaartException(Problem.of(type, 409, title, detail));
    }
}
