package be.lerarenkaart.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The app that makes somebody's codes, as far as it was set up. */
@Entity
@Table(name = "access_second_step")
class SecondStep {

    @Id
    @Column(name = "account_id")
    private long accountId;

    private byte[] secret;

    private Instant since;

    @Column(name = "last_step")
    private long lastStep;

    private byte[] proposed;

    protected SecondStep() {}

    SecondStep(long accountId) {
        this.accountId = accountId;
    }

    boolean isOn() {
        return secret != null;
    }

    Instant since() {
        return since;
    }

    /** Sealed; null while it is not on. */
    byte[] secret() {
        return secret;
    }

    /** Sealed; null when there is nothing to set up. */
    byte[] proposed() {
        return proposed;
    }

    /** The one in use stays until a code proves that the app has the new one. */
    void propose(byte[] sealed) {
        proposed = sealed;
    }

    /** The code of that half minute proved what was proposed. */
    void accept(long step, Instant now) {
        secret = proposed;
        proposed = null;
        since = now;
        lastStep = step;
    }

    /** False when the code of that half minute, or of a later one, was used before. */
    boolean use(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }
}
