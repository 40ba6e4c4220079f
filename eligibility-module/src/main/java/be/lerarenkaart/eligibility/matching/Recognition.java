package be.lerarenkaart.eligibility.matching;

import java.util.List;

/**
 * What came of looking for the person whom a row is about.
 *
 * @param method NUMBER, FORMER (as on this institution's former list), EXACT (name and birth date, and home or former
 *     list), SCORED, or NEW for somebody whom we do not know
 * @param staffMemberId null for NEW
 * @param inEpd whether the delivery that holds for the card year names them
 * @param workingByEpd and in a state that keeps the right
 * @param grounds codes of what spoke for it, by commas
 * @param sameNameAndBirth for NEW: whether there is somebody of the same name and birth date all the same
 * @param doubts people it might be, best first; only for NEW
 */
public record Recognition(
        int row,
        String method,
        Long staffMemberId,
        boolean inEpd,
        boolean workingByEpd,
        int score,
        String grounds,
        boolean sameNameAndBirth,
        List<Doubt> doubts) {

    /** Somebody it might be. */
    public record Doubt(long staffMemberId, int score, String grounds) {}

    public Recognition {
        doubts = List.copyOf(doubts);
    }

    public boolean isKnown() {
        return staffMemberId != null;
    }
}
