package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.mail.HeldMails;
import be.lerarenkaart.mail.Mails;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The module's services outside a container, in one transaction and at a moment that stands still. */
final class AccessBeans {

    static final int WRONG_PER_ADDRESS = 50;
    static final String ADDRESS = "https://lerarenkaart.example";

    private final EntityManager entities;
    private final Clock clock;
    private final Duration step;

    private AccessBeans(EntityManager entities, Instant now, Duration step) {
        this.entities = entities;
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        this.step = step;
    }

    static AccessBeans at(Instant now, EntityManager entities) {
        return new AccessBeans(entities, now, Duration.ofMillis(1));
    }

    /** At the pace of the real ones. */
    static AccessBeans atPace(Duration step, Instant now, EntityManager entities) {
        return new AccessBeans(entities, now, step);
    }

    Accounts accounts() {
        return new Accounts(accountTable(), attempts(), new EvenPace(step), clock);
    }

    Attempts attempts() {
        return new Attempts(new AttemptTable(entities), new BrowserTable(entities), clock, WRONG_PER_ADDRESS);
    }

    KnownBrowsers browsers() {
        return new KnownBrowsers(new BrowserTable(entities), clock);
    }

    Sessions sessions() {
        return new Sessions(new SessionTable(entities), trail(), clock);
    }

    ApiKeys keys() {
        return new ApiKeys(new ApiKeyTable(entities), trail(), clock);
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
                new RecoveryLetters(table, accountTable(), mails(), new PublicAddress(ADDRESS), trail(), clock),
                table,
                accountTable(),
                new SessionTable(entities),
                new BrowserTable(entities),
                attempts(),
                new EvenPace(step),
                mails(),
                new PublicAddress(ADDRESS),
                trail(),
                clock);
    }

    AccountTable accountTable() {
        return new AccountTable(entities);
    }

    AuditTrail trail() {
        return new AuditTrail(database(), clock);
    }

    private Mails mails() {
        return HeldMails.on(database());
    }

    /** On the connection of the running transaction, as in the server. */
    private Database database() {
        return new Database(new OneConnection(entities.unwrap(Connection.class)));
    }
}
