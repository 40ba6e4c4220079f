package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditEntries;
import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/** The module's services outside a container, in one transaction and at a moment that stands still. */
final class AccessBeans {

    static final int WRONG_PER_ADDRESS = 50;
    static final String ADDRESS = "https://lerarenkaart.example";

    private final EntityManager entities;
    private final Clock clock;
    private final Duration step;
    private final Consumer<Letter> post;

    private AccessBeans(EntityManager entities, Instant now, Duration step, Consumer<Letter> post) {
        this.entities = entities;
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        this.step = step;
        this.post = post == null ? letter -> mails().queue(letter) : post;
    }

    static AccessBeans at(Instant now, EntityManager entities) {
        return at(now, entities, null);
    }

    /** With somebody who takes the letters. */
    static AccessBeans at(Instant now, EntityManager entities, Consumer<Letter> post) {
        return new AccessBeans(entities, now, Duration.ofMillis(1), post);
    }

    /** At the pace of the real ones. */
    static AccessBeans atPace(Duration step, Instant now, EntityManager entities) {
        return atPace(step, now, entities, null);
    }

    static AccessBeans atPace(Duration step, Instant now, EntityManager entities, Consumer<Letter> post) {
        return new AccessBeans(entities, now, step, post);
    }

    Accounts accounts() {
        return new Accounts(accountTable(), attempts(), new EvenPace(step), accessTrail(), clock);
    }

    Attempts attempts() {
        return new Attempts(new AttemptTable(entities), new BrowserTable(entities), clock, WRONG_PER_ADDRESS);
    }

    KnownBrowsers browsers() {
        return new KnownBrowsers(new BrowserTable(entities), clock);
    }

    Sessions sessions() {
        return new Sessions(new SessionTable(entities), new SessionLimits(), accessTrail(), clock);
    }

    /** As signing in opens it, without a word in the trail. */
    String openSession(long accountId, String browser) {
        String id = Secret.random();
        new SessionTable(entities).add(new OpenedSession(id, accountId, browser, clock.instant()));
        return id;
    }

    ApiKeys keys() {
        return new ApiKeys(
                new ApiKeyTable(entities),
                new KeyLetters(accountTable(), mails(), new PublicAddress(ADDRESS), clock),
                trail(),
                clock);
    }

    Invitations invitations() {
        return new Invitations(
                new InvitationTable(entities),
                accountTable(),
                attempts(),
                mails(),
                new PublicAddress(ADDRESS),
                trail(),
                clock);
    }

    GivenRights rights() {
        return new GivenRights(accountTable(), new SessionTable(entities), invitations(), trail(), clock);
    }

    AccountRegister register() {
        return new AccountRegister(
                accountTable(),
                new AccountSearch(entities),
                new SessionTable(entities),
                new BrowserTable(entities),
                invitations(),
                trail(),
                clock);
    }

    Recovery recovery() {
        RecoveryTable table = new RecoveryTable(entities);
        return new Recovery(
                new RecoveryLetters(
                        table, accountTable(), attempts(), mails(), new PublicAddress(ADDRESS), trail(), clock),
                table,
                accountTable(),
                new EmailChangeTable(entities),
                new SessionTable(entities),
                new BrowserTable(entities),
                attempts(),
                new EvenPace(step),
                mails(),
                new PublicAddress(ADDRESS),
                trail(),
                clock);
    }

    SecondSteps secondSteps(String policy) {
        return new SecondSteps(
                new SecondStepTable(entities),
                accountTable(),
                new SecretBox(Optional.of("a key for the secrets of these tests")),
                attempts(),
                new EvenPace(step),
                letters(),
                accessTrail(),
                clock,
                policy);
    }

    LostSecondSteps lostSecondSteps() {
        return new LostSecondSteps(
                new SecondStepTable(entities),
                accountTable(),
                new SessionTable(entities),
                new BrowserTable(entities),
                attempts(),
                letters(),
                accessTrail(),
                clock);
    }

    OwnAccount ownAccount() {
        return new OwnAccount(
                accountTable(),
                new EmailChangeTable(entities),
                new SessionTable(entities),
                new BrowserTable(entities),
                attempts(),
                letters(),
                accessTrail(),
                post,
                new PublicAddress(ADDRESS),
                clock);
    }

    ProviderAccounts providerAccounts() {
        return new ProviderAccounts(
                new ProviderLinkTable(entities), accountTable(), rights(), letters(), accessTrail(), clock);
    }

    private AccountLetters letters() {
        return new AccountLetters(post, new PublicAddress(ADDRESS), clock);
    }

    RefusedAccess refusedAccess() {
        return new RefusedAccess(accessTrail());
    }

    private AccessTrail accessTrail() {
        return new AccessTrail(trail(), new AuditEntries(database()), clock);
    }

    AccountTable accountTable() {
        return new AccountTable(entities);
    }

    AuditTrail trail() {
        return new AuditTrail(database(), clock);
    }

    private Mails mails() {
        return Mails.held(database());
    }

    /** On the connection of the running transaction, as in the server. */
    private Database database() {
        return new Database(new OneConnection(entities.unwrap(Connection.class)));
    }
}
