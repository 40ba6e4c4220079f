package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule sets, versioned within a card year. A year without one begins with a copy of the nearest earlier year's. */
@ApplicationScoped
class RuleSets {

    @PersistenceContext(unitName = "eligibility")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Database database;

    /** Newest first, drafts included. */
    List<RuleSetEntity> ofYear(CardYear year) {
        return entities.createNamedQuery("RuleSet.ofYear", RuleSetEntity.class)
                .setParameter("cardYear", year.value())
                .getResultList();
    }

    /** The newest that was released. */
    RuleSetEntity newest(CardYear year) {
        return ofYear(year).stream()
                .filter(RuleSetEntity::isReleased)
                .findFirst()
                .orElseGet(() -> copyInto(year));
    }

    /** One that was released; a draft decides nothing. */
    RuleSetEntity version(CardYear year, int version) {
        return ofYear(year).stream()
                .filter(rules -> rules.version() == version && rules.isReleased())
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.of(
                                "unknown-rule-set", 400, "Unknown rule set", "Deze versie van de regels bestaat niet.")
                        .with(new Problem.Issue(
                                "body", "ruleSet", "Kies een versie die voor dit kaartjaar bestaat."))));
    }

    /** One of any state, or a refusal as not found. */
    RuleSetEntity any(CardYear year, int version) {
        return ofYear(year).stream()
                .filter(rules -> rules.version() == version)
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(
                        Problem.notFound("Versie " + version + " van de regels van " + year + " bestaat niet.")));
    }

    Optional<RuleSetEntity> draft(CardYear year) {
        return ofYear(year).stream()
                .filter(rules -> rules.state() == RuleSetState.DRAFT)
                .findFirst();
    }

    /** As it stands now, and as nobody else can change it before this transaction ends. */
    RuleSetEntity locked(RuleSetEntity rules) {
        entities.refresh(rules, LockModeType.PESSIMISTIC_WRITE);
        return rules;
    }

    void add(RuleSetEntity rules) {
        entities.persist(rules);
        entities.flush();
    }

    /** The rules by which a card year is decided. */
    RuleSet read(CardYearDates dates) {
        return version(dates.year(), dates.ruleSet()).read(opened(dates.year()));
    }

    /** The windows that were opened for a card year. */
    Set<String> opened(CardYear year) {
        return Set.copyOf(database.query(
                "select name from eligibility_opened_window where card_year = ?",
                row -> row.getString(1),
                year.value()));
    }

    /** Whether anything was decided for the card year: from then on its rules change by two people. */
    boolean haveDecided(CardYear year) {
        return !database.query(
                        "select 1 from eligibility_decision where current_year = ? limit 1", row -> 1, year.value())
                .isEmpty();
    }

    private RuleSetEntity copyInto(CardYear year) {
        Comparator<RuleSetEntity> earlierFirst = Comparator.comparing(rules -> rules.cardYear() > year.value());
        RuleSetEntity source = entities.createNamedQuery("RuleSet.released", RuleSetEntity.class)
                .getResultStream()
                .min(earlierFirst
                        .thenComparing(rules -> Math.abs(rules.cardYear() - year.value()))
                        .thenComparing(RuleSetEntity::version, Comparator.reverseOrder()))
                .orElseThrow();
        RuleSetEntity copy = RuleSetEntity.first(year.value(), source, Moments.now(clock));
        entities.persist(copy);
        return copy;
    }
}
