package be.lerarenkaart.portal.pages.runs;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Allocations;
import be.lerarenkaart.distribution.ConflictRule;
import be.lerarenkaart.distribution.GapRule;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Giving each entitled person a channel, a pick-up point and a card number. */
@Named("allocation")
@RequestScoped
@Needs(Right.RUN_CAMPAIGN)
public class AllocationBean extends RunPage {

    @Inject
    private Allocations allocations;

    private ConflictRule conflicts = ConflictRule.ASK;
    private GapRule gaps = GapRule.ASK;

    @Override
    protected String kind() {
        return Runs.ALLOCATION;
    }

    @Override
    protected String page() {
        return "/beheer/verdeling";
    }

    @Override
    protected long start(boolean rehearsal) {
        return allocations.allocate(cardYear().getValue(), rehearsal, conflicts, gaps, by());
    }

    public ConflictRule[] getConflictRules() {
        return ConflictRule.values();
    }

    public GapRule[] getGapRules() {
        return GapRule.values();
    }

    public ConflictRule getConflicts() {
        return conflicts;
    }

    public void setConflicts(ConflictRule conflicts) {
        this.conflicts = conflicts;
    }

    public GapRule getGaps() {
        return gaps;
    }

    public void setGaps(GapRule gaps) {
        this.gaps = gaps;
    }
}
