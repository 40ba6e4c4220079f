package be.lerarenkaart.eligibility.people;

import java.time.Instant;

/**
 * A correction by hand, standing or ended.
 *
 * @param said what the sources said of it when it was made, parts by |; the reason code for a right
 * @param saysNow what they say of it now, in the same shape; null when no source says anything
 * @param endedAt null while it stands, and so the rest of its end
 */
public record CorrectionFact(
        long id,
        Corrected corrected,
        String said,
        String saysNow,
        String reason,
        Instant madeAt,
        String madeBy,
        Instant endedAt,
        String endedBy,
        String endReason) {

    public boolean isStanding() {
        return endedAt == null;
    }

    /** The sources say by now what the person said: it could be ended. */
    public boolean isConfirmed() {
        return isStanding() && corrected.text().equals(saysNow);
    }

    /** The sources say something new, and not what the person said: somebody must look. */
    public boolean isContradicted() {
        return isStanding() && saysNow != null && !saysNow.equals(said) && !isConfirmed();
    }

    @Override
    public String toString() {
        return "CorrectionFact[id=" + id + ", kind=" + corrected.kind() + "]";
    }
}
