package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Card years and their dates. */
@ApplicationScoped
public class CardYears {

    @Inject
    private CardYearTable table;

    @Inject
    private RuleSets ruleSets;

    public List<CardYearDates> all() {
        return table.all();
    }

    public Optional<CardYearDates> find(CardYear year) {
        return table.find(year);
    }

    public CardYearDates get(CardYear year) {
        return find(year)
                .orElseThrow(() -> new LerarenkaartException(
                        Problem.notFound("Kaartjaar " + year + " bestaat nog niet. Maak het eerst aan.")));
    }

    /** Creates the card year with the dates it usually has, or changes it. */
    @Transactional
    public CardYearDates put(CardYear year, CardYearChanges changes) {
        CardYearDates standing = find(year).orElseGet(() -> usual(year));
        CardYearDates wanted = new CardYearDates(
                year,
                either(changes.subscriptionDeadline(), standing.subscriptionDeadline()),
                either(changes.referenceDate(), standing.referenceDate()),
                either(changes.latestStart(), standing.latestStart()),
                either(changes.searchOpens(), standing.searchOpens()),
                either(changes.pickupOpens(), standing.pickupOpens()),
                either(changes.pickupCloses(), standing.pickupCloses()),
                changes.ruleSet() == null ? standing.ruleSet() : changes.ruleSet());
        CardYearOrder.check(wanted);
        table.save(wanted, ruleSets.idOf(year, wanted.ruleSet()));
        return wanted;
    }

    private CardYearDates usual(CardYear year) {
        int before = year.value() - 1;
        return new CardYearDates(
                year,
                LocalDate.of(before, 11, 1),
                LocalDate.of(before, 11, 1),
                LocalDate.of(year.value(), 1, 31),
                LocalDate.of(before, 12, 1),
                LocalDate.of(before, 12, 21),
                LocalDate.of(year.value(), 6, 30),
                ruleSets.newestVersion(year));
    }

    private static LocalDate either(LocalDate wanted, LocalDate standing) {
        return wanted == null ? standing : wanted;
    }
}
