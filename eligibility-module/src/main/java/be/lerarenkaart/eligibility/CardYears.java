package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Card years and their dates. */
@ApplicationScoped
public class CardYears {

    @PersistenceContext(unitName = "eligibility")
    private EntityManager entities;

    @Inject
    private RuleSets ruleSets;

    public List<CardYearDates> all() {
        return entities.createNamedQuery("CardYear.newestFirst", CardYearEntity.class)
                .getResultStream()
                .map(CardYearEntity::dates)
                .toList();
    }

    public Optional<CardYearDates> find(CardYear year) {
        return Optional.ofNullable(entities.find(CardYearEntity.class, year.value()))
                .map(CardYearEntity::dates);
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
        entities.merge(new CardYearEntity(wanted, ruleSets.version(year, wanted.ruleSet())));
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
                ruleSets.newest(year).version());
    }

    private static LocalDate either(LocalDate wanted, LocalDate standing) {
        return wanted == null ? standing : wanted;
    }
}
