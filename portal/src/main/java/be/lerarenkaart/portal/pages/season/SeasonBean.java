package be.lerarenkaart.portal.pages.season;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.OpenPostcodes;
import be.lerarenkaart.distribution.PostcodeClaims;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.distribution.StarterBatch;
import be.lerarenkaart.distribution.StarterBatches;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.StartWindows;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewSettings;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.eligibility.review.Reviews;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.intake.IntakeBean;
import be.lerarenkaart.portal.pages.runs.Run;
import be.lerarenkaart.portal.pages.runs.Runs;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The cockpit of a card year: where it is, what blocks, and the next date. */
@Named("season")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class SeasonBean {

    @Inject
    private CardYearParam cardYear;

    @Inject
    private IntakeBean intake;

    @Inject
    private Runs runs;

    @Inject
    private PostcodeClaims claims;

    @Inject
    private Productions productions;

    @Inject
    private Reviews reviews;

    @Inject
    private ReviewSettings settings;

    @Inject
    private StartWindows windows;

    @Inject
    private StarterBatches batches;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    private SeasonFacts facts;
    private Long nextYear;

    /** Counted only where the allocation left any. */
    private long unplaced(CardYear year, Run allocation) {
        Long left = allocation == null ? null : allocation.number("unplaced");
        return left == null || left == 0 ? 0 : productions.waiting(year).leftOut();
    }

    private SeasonFacts facts() {
        if (facts == null) {
            CardYear year = cardYear.getValue();
            Run decision = runs.standing(year, Runs.DECISION).orElse(null);
            Run allocation = runs.standing(year, Runs.ALLOCATION).orElse(null);
            facts = new SeasonFacts(
                    cardYear.getDates(),
                    LocalDate.now(clock.withZone(CardYear.ZONE)),
                    intake.getKinds(),
                    decision,
                    allocation,
                    productions.of(year),
                    productions.reprinted(year),
                    productions.reprintsWanted(year),
                    decision == null ? new OpenPostcodes(0, 0) : claims.open(year),
                    unplaced(year, allocation),
                    windows.latest(year),
                    batches.of(year),
                    openReviews(year));
        }
        return facts;
    }

    private List<OpenReviews> openReviews(CardYear year) {
        Set<ReviewKind> blocking = settings.blocking(year);
        return reviews.counts(year).stream()
                .filter(count -> count.state() == ReviewState.OPEN)
                .map(count -> new OpenReviews(count.kind(), count.items(), blocking.contains(count.kind())))
                .toList();
    }

    public List<Step> getSteps() {
        return SeasonSteps.of(facts(), words);
    }

    /** The step that is to be done now, or null when the season is over. */
    public Step getNow() {
        return getSteps().stream().filter(Step::now).findFirst().orElse(null);
    }

    public List<Todo> getTodos() {
        return SeasonTodos.of(facts());
    }

    public Run getDecision() {
        return facts().decision();
    }

    public Run getAllocation() {
        return facts().allocation();
    }

    /** What runs now for this card year, or null. */
    public Run getWaiting() {
        return runs.waiting(cardYear.getValue()).stream().findFirst().orElse(null);
    }

    public Busy getProgress() {
        Run run = getWaiting();
        return run == null ? null : Busy.of(run.id(), run.state(), run.progress(), run.phase(), words);
    }

    /** How far the groups of those who begin through the year are. */
    public List<StarterBatch> getBatches() {
        return facts().batches();
    }

    /** How many begin too late for a card of this year. */
    public long getNextYear() {
        if (nextYear == null) {
            nextYear = batches.nextYear(cardYear.getValue());
        }
        return nextYear;
    }

    /** Where a group of starters stands, as a key of its words. */
    public String stateOf(StarterBatch batch) {
        if (!batch.open() && batch.entitled() == 0) {
            return facts().today().isAfter(batch.until()) && batch.waiting() == 0 ? "empty" : "shut";
        }
        if (batch.toMake() > 0) {
            return "toMake";
        }
        return batch.made() > batch.sent() ? "made" : batch.made() > 0 ? "sent" : "open";
    }

    /** All dates of the card year, in order. */
    public List<Moment> getMoments() {
        CardYearDates dates = facts().dates();
        Stream<Map.Entry<String, LocalDate>> ofStarters =
                facts().batches().stream().map(batch -> Map.entry("starters." + batch.name(), batch.until()));
        Stream<Map.Entry<String, LocalDate>> ofTheYear = Stream.of(
                Map.entry("subscriptionDeadline", dates.subscriptionDeadline()),
                Map.entry("referenceDate", dates.referenceDate()),
                Map.entry("searchOpens", dates.searchOpens()),
                Map.entry("pickupOpens", dates.pickupOpens()),
                Map.entry("latestStart", dates.latestStart()),
                Map.entry("pickupCloses", dates.pickupCloses()),
                Map.entry("expires", dates.year().lastDay()));
        return Stream.concat(ofTheYear, ofStarters)
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Moment(
                        entry.getKey(), entry.getValue(), ChronoUnit.DAYS.between(facts().today(), entry.getValue())))
                .toList();
    }

    /** The first date that is still to come, or null. */
    public Moment getNext() {
        return getMoments().stream()
                .filter(moment -> moment.daysFromNow() >= 0)
                .findFirst()
                .orElse(null);
    }
}
