package be.lerarenkaart.partner;

import be.lerarenkaart.distribution.CardFact;
import be.lerarenkaart.distribution.CardStanding;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.kernel.StamboekNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A partner's question: is this card valid now? The number is never kept or logged. */
@ApplicationScoped
public class CardChecks {

    /** Of the cards of one holder the best one answers, so the reasons in order of what to say first. */
    private static final List<Reason> BEST_FIRST =
            List.of(Reason.VALID, Reason.BLOCKED, Reason.NOT_ACTIVATED, Reason.EXPIRED, Reason.UNKNOWN);

    private final Partners partners;
    private final Cards cards;
    private final StaffMembers staffMembers;
    private final Clock clock;

    @Inject
    CardChecks(Partners partners, Cards cards, StaffMembers staffMembers, Clock clock) {
        this.partners = partners;
        this.cards = cards;
        this.staffMembers = staffMembers;
        this.clock = clock;
    }

    CardChecks() {
        this(null, null, null, null);
    }

    /**
     * Checks a number as of today in Brussels.
     *
     * @param number as typed: a card number (6 and ten digits), or for partners whose contract says so a stamboek
     *     number with or without what was printed behind it
     * @param postcode where its holder lives: needed with a stamboek number, for that holds somebody's sex and birth
     *     date and leaves who knows those a hundred guesses. Until it fits, all answers are the same
     * @throws LerarenkaartException when a stamboek number comes without a postcode
     */
    public CardCheck check(long partnerId, String number, String postcode) {
        Partner partner = partners.get(partnerId);
        TypedNumber typed = TypedNumber.of(number);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CardYear.ZONE);
        return switch (typed.sort()) {
            case CARD -> best(cards.standing(typed.digits()).map(CardChecks::standing).stream(), today);
            case STAMBOEK ->
                partner.acceptsStamboek()
                        ? ofHolder(typed.stamboekNumber(), needed(postcode), today)
                        : CardCheck.of(Reason.NOT_ALLOWED, null);
            case OTHER -> CardCheck.of(Reason.UNKNOWN, null);
        };
    }

    private static String needed(String postcode) {
        if (postcode == null) {
            throw new LerarenkaartException(Problem.of(
                            "invalid-input", 400, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                    .with(new Problem.Issue(
                            "body", "postcode", "Geef bij een stamboeknummer ook de postcode waar de houder woont.")));
        }
        return postcode.strip();
    }

    private CardCheck ofHolder(StamboekNumber holder, String postcode, LocalDate today) {
        Stream<Standing> standings = staffMembers.byStamboek(holder).stream()
                .filter(file -> file.assignments().stream()
                        .anyMatch(fact -> fact.current() && fact.postcode().equalsIgnoreCase(postcode)))
                .flatMap(file -> cards.ofHolder(file.person().id()).stream())
                .map(CardChecks::standing);
        return bestOf(standings, today).orElseGet(CardCheck::unknownHolder);
    }

    private static CardCheck best(Stream<Standing> standings, LocalDate today) {
        return bestOf(standings, today).orElseGet(() -> CardCheck.of(Reason.UNKNOWN, null));
    }

    private static Optional<CardCheck> bestOf(Stream<Standing> standings, LocalDate today) {
        return standings
                .map(standing -> standing.on(today))
                .min(Comparator.comparingInt(check -> BEST_FIRST.indexOf(check.reason())));
    }

    private static Standing standing(CardStanding card) {
        return new Standing(new CardYear(card.cardYear()), card.state());
    }

    private static Standing standing(CardFact card) {
        return new Standing(new CardYear(card.cardYear()), card.state());
    }
}
