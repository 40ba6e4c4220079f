package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Card years and their dates. */
@ApplicationScoped
public class CardYears {

    @PersistenceContext(unitName = "eligibility")
    private EntityManager entities;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private AuditTrail trail;

    @Inject
    private Event<CardYearChanged> changed;

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

    /**
     * Creates the card year with the dates it usually has, or changes it. A version of the rules brings its own dates,
     * which may be set here until anything is decided by them.
     *
     * @throws LerarenkaartException with status 409 when something was decided already and the rules would change: that
     *     takes a draft and two people, see {@link Rules}
     */
    @Transactional
    public CardYearDates put(CardYear year, CardYearChanges changes, By by) {
        Optional<CardYearDates> stored = find(year);
        CardYearDates standing = byRules(stored.orElseGet(() -> usual(year)), changes.ruleSet());
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
        stored.ifPresent(stands -> refuseOtherRules(stands, wanted));
        RuleSetEntity rules = ruleSets.version(year, wanted.ruleSet());
        rules.dates(wanted.referenceDate(), wanted.latestStart());
        entities.merge(new CardYearEntity(wanted, rules));
        write(by, stored, wanted);
        return wanted;
    }

    /** Another version of the rules brings its own dates. */
    private CardYearDates byRules(CardYearDates standing, Integer version) {
        return version == null || version == standing.ruleSet()
                ? standing
                : standing.by(ruleSets.version(standing.year(), version));
    }

    private void refuseOtherRules(CardYearDates stands, CardYearDates wanted) {
        if (!wanted.hasRulesOf(stands) && ruleSets.haveDecided(stands.year())) {
            throw new LerarenkaartException(Problem.of(
                    "rules-need-release",
                    409,
                    "Rules need a release",
                    "Over kaartjaar " + stands.year() + " is al beslist. De referentiedatum, het uiterste begin en de"
                            + " regels wijzig je nu in een ontwerp, dat een tweede beheerder vrijgeeft."));
        }
    }

    /** Setting what stood already is no act. */
    private void write(By by, Optional<CardYearDates> stood, CardYearDates stands) {
        Change change = Change.of(stood.map(CardYearDates::fields).orElse(Map.of()), stands.fields());
        if (!change.equals(Change.NONE)) {
            EligibilityAct act = stood.isPresent() ? EligibilityAct.CARD_YEAR_CHANGED : EligibilityAct.CARD_YEAR_MADE;
            trail.write(by, act, Subject.of("CARD_YEAR", stands.year()), change);
            if (stood.isPresent()) {
                entities.flush();
                changed.fire(new CardYearChanged(stands.year().value()));
            }
        }
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
