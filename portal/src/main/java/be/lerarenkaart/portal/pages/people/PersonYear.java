package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.PointAddress;
import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.DecisionFact;
import be.lerarenkaart.eligibility.LatestStart;
import java.util.List;

/**
 * All of one person in one card year.
 *
 * @param dates of the card year, or null when it is gone
 * @param starts until when assignments may begin, or null likewise
 * @param decision the one that stands, or null before anything was decided
 * @param card the newest, or null
 * @param point where the card lies, or null when it goes to no point
 * @param history what happened, newest first
 */
public record PersonYear(
        int cardYear,
        CardYearDates dates,
        LatestStart starts,
        DecisionFact decision,
        CardFact card,
        PointAddress point,
        List<Happening> history,
        List<AssignmentFact> assignments) {

    public boolean isEntitled() {
        return decision != null && decision.entitled();
    }

    /** The assignment that decided, or null. */
    public AssignmentFact deciding() {
        return decision == null || decision.importId() == null
                ? null
                : assignments.stream().filter(this::decides).findFirst().orElse(null);
    }

    public boolean decides(AssignmentFact assignment) {
        return decision != null
                && decision.importId() != null
                && decision.importId() == assignment.importId()
                && decision.row() == assignment.row();
    }
}
