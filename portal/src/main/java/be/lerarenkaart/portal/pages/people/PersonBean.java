package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.distribution.PointAddress;
import be.lerarenkaart.eligibility.AssignmentFact;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.DecisionFact;
import be.lerarenkaart.eligibility.StaffMemberFile;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.StartWindows;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.eligibility.people.MergeFact;
import be.lerarenkaart.eligibility.people.Merges;
import be.lerarenkaart.eligibility.people.SamePeople;
import be.lerarenkaart.eligibility.people.Splits;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.eligibility.review.Reviews;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The why of everything about one person: what was delivered, what was decided, and what became of the card. */
@Named("person")
@RequestScoped
@Needs(Right.SEE_PEOPLE)
public class PersonBean {

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Cards cards;

    @Inject
    private PickupPoints points;

    @Inject
    private CardYears cardYears;

    @Inject
    private StartWindows windows;

    @Inject
    private SamePeople samePeople;

    @Inject
    private Corrections corrections;

    @Inject
    private Merges merges;

    @Inject
    private Splits splits;

    @Inject
    private Reviews reviews;

    @Inject
    private Imports imports;

    @Inject
    private Words words;

    private String id;
    private StaffMemberFile file;
    private List<PersonYear> years;
    private List<CorrectionFact> corrected;
    private List<MergeFact> merged;
    private List<ReviewSummary> reviewed;
    private List<PersonFact> facts;

    public void require() {
        getFile();
    }

    public StaffMemberFile getFile() {
        if (file == null) {
            file = id != null && id.matches("\\d{1,18}")
                    ? staffMembers.byId(Long.parseLong(id)).orElse(null)
                    : null;
            if (file == null) {
                throw new LerarenkaartException(Problem.notFound("Deze persoon bestaat niet."));
            }
        }
        return file;
    }

    private long who() {
        return getFile().person().id();
    }

    /** All that is known, from whatever source, newest first. */
    public List<PersonFact> getFacts() {
        if (facts == null) {
            facts = new PersonTimeline(who(), words)
                    .rows(getFile().assignments(), imports::get)
                    .corrections(corrections())
                    .merges(merges())
                    .splits(splits.of(who()))
                    .reviews(reviews())
                    .told();
        }
        return facts;
    }

    /** What people said against the sources, and still stands. */
    public List<CorrectionFact> getCorrections() {
        return corrections().stream().filter(CorrectionFact::isStanding).toList();
    }

    /** Other files that count for this one. */
    public List<MergeFact> getMerges() {
        return merges().stream().filter(MergeFact::isStanding).toList();
    }

    /** What somebody must still look at. */
    public List<ReviewSummary> getOpenReviews() {
        return reviews().stream().filter(ReviewSummary::isOpen).toList();
    }

    private List<CorrectionFact> corrections() {
        if (corrected == null) {
            corrected = corrections.of(who());
        }
        return corrected;
    }

    private List<MergeFact> merges() {
        if (merged == null) {
            merged = merges.of(who());
        }
        return merged;
    }

    private List<ReviewSummary> reviews() {
        if (reviewed == null) {
            reviewed = reviews.about(who());
        }
        return reviewed;
    }

    public String saidBy(CorrectionFact correction) {
        return PersonWords.corrected(correction.corrected(), words);
    }

    public String sourcesSay(CorrectionFact correction) {
        return PersonWords.said(correction.corrected().kind(), correction.saysNow(), words);
    }

    /** Newest first. */
    public List<PersonYear> getYears() {
        if (years == null) {
            List<CardFact> held = samePeople.membersOf(who()).stream()
                    .flatMap(member -> cards.ofHolder(member).stream())
                    .toList();
            TreeSet<Integer> found = new TreeSet<>(Comparator.reverseOrder());
            getFile().assignments().forEach(assignment -> found.add(assignment.cardYear()));
            getFile().decisions().forEach(decision -> found.add(decision.cardYear()));
            held.forEach(card -> found.add(card.cardYear()));
            years = found.stream().map(year -> year(year, held)).toList();
        }
        return years;
    }

    private PersonYear year(int year, List<CardFact> held) {
        List<DecisionFact> decisions = getFile().decisions().stream()
                .filter(decision -> decision.cardYear() == year)
                .toList();
        List<CardFact> ofYear =
                held.stream().filter(card -> card.cardYear() == year).toList();
        List<AssignmentFact> assignments = getFile().assignments().stream()
                .filter(assignment -> assignment.cardYear() == year)
                .toList();
        CardFact card = ofYear.stream().findFirst().orElse(null);
        CardYearDates dates = cardYears.find(new CardYear(year)).orElse(null);
        return new PersonYear(
                year,
                dates,
                dates == null ? null : windows.latest(dates.year()),
                decisions.stream().filter(DecisionFact::current).findFirst().orElse(null),
                card,
                point(card),
                PersonHistory.of(decisions, ofYear, words),
                assignments);
    }

    private PointAddress point(CardFact card) {
        return card == null || card.pickupPointCode() == null
                ? null
                : points.address(new CardYear(card.cardYear()), card.pickupPointCode())
                        .orElse(null);
    }

    /** Why the right was decided as it was. */
    public String why(PersonYear year) {
        return Why.of(year, words);
    }

    /** On one line, as people write it. */
    public String homeOf(AssignmentFact row) {
        String street = joined(" ", row.street(), row.houseNumber(), row.box());
        String place = joined(" ", row.postcode(), row.place());
        return joined(", ", street, place, "BE".equals(row.country()) ? "" : row.country());
    }

    public String dutyOf(AssignmentFact row) {
        return joined(", ", named(row.categoryName(), row.category()), row.duty());
    }

    public String stateOf(AssignmentFact row) {
        return named(row.stateName(), row.state());
    }

    /** As the rules call a code; the code itself when they do not know it. */
    static String named(String name, String code) {
        return name.isEmpty() ? code : name;
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
