package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;

/**
 * What an institution has to do for a card year, and where it stands.
 *
 * @param lastDay to send on
 * @param open whether that day is not over
 * @param daysLeft after today; negative when it is over
 * @param reopened whether the day is later than for others
 * @param formerList whether the institution sent a list the year before
 * @param draft null when there is none
 * @param counts of the draft; null when there is none
 * @param sent the newest list that was sent; null when there is none
 * @param outcome null as long as nothing was decided about that list
 */
public record ListTask(
        CardYear year,
        String institution,
        String name,
        LocalDate lastDay,
        boolean open,
        long daysLeft,
        boolean reopened,
        boolean formerList,
        Draft draft,
        DraftCounts counts,
        Receipt sent,
        ListOutcome outcome) {

    /** NOTHING, DRAFT, SENT, CHANGED (sent, and changed after) or DECIDED. */
    public String state() {
        if (outcome != null && outcome.isDecided()) {
            return "DECIDED";
        }
        if (sent == null) {
            return draft == null ? "NOTHING" : "DRAFT";
        }
        return draft != null && !draft.isSent() ? "CHANGED" : "SENT";
    }
}
