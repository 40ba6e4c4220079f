package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Rule sets, versioned within a card year. A year without one begins with a copy of the nearest earlier year's. */
@ApplicationScoped
class RuleSets {

    @PersistenceContext(unitName = "eligibility")
    private EntityManager entities;

    @Inject
    private Clock clock;

    RuleSetEntity newest(CardYear year) {
        return ofYear(year).stream().findFirst().orElseGet(() -> copyInto(year));
    }

    RuleSetEntity version(CardYear year, int version) {
        return ofYear(year).stream()
                .filter(rules -> rules.version() == version)
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.of(
                                "unknown-rule-set", 400, "Unknown rule set", "Deze versie van de regels bestaat niet.")
                        .with(new Problem.Issue(
                                "body", "ruleSet", "Kies een versie die voor dit kaartjaar bestaat."))));
    }

    /** As the rules of a card year read on its reference date. */
    RuleSet read(CardYearDates dates) {
        return version(dates.year(), dates.ruleSet()).on(dates.referenceDate());
    }

    private List<RuleSetEntity> ofYear(CardYear year) {
        return entities.createNamedQuery("RuleSet.ofYear", RuleSetEntity.class)
                .setParameter("cardYear", year.value())
                .getResultList();
    }

    private RuleSetEntity copyInto(CardYear year) {
        Comparator<RuleSetEntity> earlierFirst = Comparator.comparing(rules -> rules.cardYear() > year.value());
        RuleSetEntity source = entities.createNamedQuery("RuleSet.all", RuleSetEntity.class)
                .getResultStream()
                .min(earlierFirst
                        .thenComparing(rules -> Math.abs(rules.cardYear() - year.value()))
                        .thenComparing(RuleSetEntity::version, Comparator.reverseOrder()))
                .orElseThrow();
        RuleSetEntity copy =
                new RuleSetEntity(year.value(), source, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        entities.persist(copy);
        return copy;
    }
}
