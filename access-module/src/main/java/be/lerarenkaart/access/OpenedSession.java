package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A row of the sessions. */
@Entity
@Table(name = "access_session")
class OpenedSession {

    /** Whoever works longer than this signs in again, however busy: a browser left open must not stay open for ever. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration SEEN_AT_MOST_EACH = Duration.ofMinutes(1);

    @Id
    private String id;

    @Column(name = "account_id")
    private long accountId;

    private String browser;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected OpenedSession() {}

    OpenedSession(String id, long accountId, String browser, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.browser = browser;
        this.openedAt = now;
        this.lastSeen = now;
    }

    long accountId() {
        return accountId;
    }

    boolean holds(Instant now) {
        return endedAt == null && now.isBefore(openedAt.plus(LONGEST));
    }

    boolean isDueToBeSeen(Instant now) {
        return lastSeen.isBefore(now.minus(SEEN_AT_MOST_EACH));
    }

    void seen(Instant now) {
        lastSeen = now;
    }

    /** False when it had ended before. */
    boolean end(Instant now) {
        boolean open = endedAt == null;
        if (open) {
            endedAt = now;
        }
        return open;
    }

    Session shown() {
        return new Session(id, browser, openedAt, lastSeen);
    }
}
