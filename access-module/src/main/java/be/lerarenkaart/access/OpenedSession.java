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

    boolean holds(Instant now, SessionLimits limits) {
        return endedAt == null && !left(now, limits).soonest().isNegative();
    }

    boolean isOpenedAfter(Instant then) {
        return openedAt.isAfter(then);
    }

    TimeLeft left(Instant now, SessionLimits limits) {
        return new TimeLeft(
                Duration.between(now, lastSeen.plus(limits.idle()).plus(limits.seenAtMostEach()))
                        .minusNanos(1),
                Duration.between(now, openedAt.plus(limits.longest())).minusNanos(1));
    }

    boolean isDueToBeSeen(Instant now, SessionLimits limits) {
        return lastSeen.isBefore(now.minus(limits.seenAtMostEach()));
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
