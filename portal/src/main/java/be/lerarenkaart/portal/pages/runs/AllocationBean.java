package be.lerarenkaart.portal.pages.runs;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Allocations;
import be.lerarenkaart.distribution.ConflictRule;
import be.lerarenkaart.distribution.GapRule;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Giving each entitled person a channel, a pick-up point and a card number. The form begins with the rules of the run
 * that is shown, so that what was rehearsed can be done as it was rehearsed.
 */
@Named("allocation")
@RequestScoped
@Needs(Right.RUN_CAMPAIGN)
public class AllocationBean extends RunPage {

    @Inject
    private Allocations allocations;

    @Inject
    private Words words;

    private ConflictRule conflicts;
    private GapRule gaps;
    private String rehearsed;

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
        return allocations.allocate(cardYear().getValue(), rehearsal, getConflicts(), getGaps(), by());
    }

    /** Does what the rehearsal on the page tried, with its rules and not with what the form says by now. */
    public String runRehearsed() {
        String[] rules = rehearsed.split(",");
        conflicts = ConflictRule.valueOf(rules[0]);
        gaps = GapRule.valueOf(rules[1]);
        return run();
    }

    /** In words: from one channel to another, or to another place within the same. */
    public String move(String fromAndTo) {
        String[] channels = fromAndTo.split(">");
        return words.say(
                channels[0].equals(channels[1]) ? "allocation.move.within" : "allocation.move",
                words.of("channel", channels[0]),
                words.of("channel", channels[1]));
    }

    public ConflictRule[] getConflictRules() {
        return ConflictRule.values();
    }

    public GapRule[] getGapRules() {
        return GapRule.values();
    }

    public ConflictRule getConflicts() {
        if (conflicts == null) {
            String rule = ruleOfRun("conflicts");
            conflicts = rule == null ? ConflictRule.ASK : ConflictRule.valueOf(rule);
        }
        return conflicts;
    }

    public void setConflicts(ConflictRule conflicts) {
        this.conflicts = conflicts;
    }

    private String ruleOfRun(String name) {
        return getRun() == null ? null : getRun().rule(name);
    }

    public GapRule getGaps() {
        if (gaps == null) {
            String rule = ruleOfRun("gaps");
            gaps = rule == null ? GapRule.ASK : GapRule.valueOf(rule);
        }
        return gaps;
    }

    public void setGaps(GapRule gaps) {
        this.gaps = gaps;
    }

    /** The rules of the rehearsal on the page, held by the page itself: meanwhile a newer run may have come. */
    public String getRehearsed() {
        return ruleOfRun("conflicts") + "," + ruleOfRun("gaps");
    }

    public void setRehearsed(String rehearsed) {
        this.rehearsed = rehearsed;
    }
}
