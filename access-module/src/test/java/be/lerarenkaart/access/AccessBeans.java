package be.lerarenkaart.access;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The module's services outside a container, at a moment that stands still. */
final class AccessBeans {

    static final int WRONG_PER_ADDRESS = 50;

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
        return new Accounts(new AccountTable(entities), attempts(), new EvenPace(step), clock);
    }

    Attempts attempts() {
        return new Attempts(new AttemptTable(entities), new BrowserTable(entities), clock, WRONG_PER_ADDRESS);
    }

    KnownBrowsers browsers() {
        return new KnownBrowsers(new BrowserTable(entities), clock);
    }

    Sessions sessions() {
        return new Sessions(new SessionTable(entities), clock);
    }
}
