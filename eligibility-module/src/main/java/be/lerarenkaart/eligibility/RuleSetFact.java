package be.lerarenkaart.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of the rules of a card year.
 *
 * @param inForce whether the card year is decided by it now
 * @param description what it is for, or what it changes
 * @param referenceDate an assignment counts when it has not ended on this day
 * @param latestStart and has begun by this day, or by the end of a window that was opened
 * @param revision counts the edits of a draft; whoever edits or releases it says which one they looked at
 * @param editedBy who edited the draft last; null for a version that the system made
 * @param reasons why not, in the order in which they are said
 */
public record RuleSetFact(
        int cardYear,
        int version,
        RuleSetState state,
        boolean inForce,
        String description,
        LocalDate referenceDate,
        LocalDate latestStart,
        int revision,
        Instant editedAt,
        String editedBy,
        Instant releasedAt,
        String releasedBy,
        Instant discardedAt,
        String discardedBy,
        List<Reason> reasons,
        List<CodeRule> codes,
        List<StartWindow> windows) {

    public RuleSetFact {
        reasons = List.copyOf(reasons);
        codes = List.copyOf(codes);
        windows = List.copyOf(windows);
    }

    /**
     * A reason why not.
     *
     * @param forPerson holds whatever other assignments of the person say
     */
    public record Reason(String name, boolean forPerson) {}

    public boolean isDraft() {
        return state == RuleSetState.DRAFT;
    }

    /** The lines of one code table. */
    public List<CodeRule> codes(CodeTable table) {
        return codes.stream().filter(code -> code.table() == table).toList();
    }
}
