package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Wrong attempts on one account, in one browser or from one address. */
@Entity
@Table(name = "access_attempt")
class AttemptCounter {

    @Id
    private String subject;

    private int failures;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "rests_until")
    private Instant restsUntil;

    protected AttemptCounter() {}

    AttemptCounter(String subject, Instant now) {
        this.subject = subject;
        this.beganAt = now;
    }

    /**
     * Counts an attempt as wrong until it proves right, so that a hundred at once are still a hundred. Attempts during a
     * rest count for nothing.
     */
    boolean admits(Allowance allowance, Instant now) {
        if (rests(now)) {
            return false;
        }
        if (!now.isBefore(beganAt.plus(allowance.forgotten()))) {
            failures = 0;
            beganAt = now;
        }
        failures++;
        Duration rest = allowance.restAfter(failures);
        restsUntil = rest.isZero() ? null : now.plus(rest);
        return true;
    }

    boolean rests(Instant now) {
        return restsUntil != null && now.isBefore(restsUntil);
    }

    /** The attempt was right: what was wrong before is forgotten. */
    void forget() {
        failures = 0;
        restsUntil = null;
    }

    /** The attempt was right: it alone does not count. */
    void takeBack(Allowance allowance) {
        failures = Math.max(0, failures - 1);
        if (failures < allowance.failures()) {
            restsUntil = null;
        }
    }

    Instant restsUntil() {
        return restsUntil;
    }
}
