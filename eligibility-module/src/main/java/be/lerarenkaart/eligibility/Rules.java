package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a card year, version by version. One draft at a time is edited, rehearsed against everybody, and released
 * by somebody who wrote nothing in it; from then on the card year is decided by it, from the next run. Versions that
 * were released or discarded stay as they are.
 *
 * <p>Whoever edits tells which revision of the draft they looked at, null when they looked at none; another one in the
 * meantime is refused with status 409, {@code draft-changed}.
 */
@ApplicationScoped
public class Rules {

    @PersistenceContext(unitName = "eligibility")
    private EntityManager entities;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Jobs jobs;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** All versions of an existing card year, newest first. */
    @Transactional
    public List<RuleSetFact> of(CardYear year) {
        int inForce = cardYear(year, LockModeType.NONE).ruleSet().version();
        Set<String> opened = ruleSets.opened(year);
        return ruleSets.ofYear(year).stream()
                .map(rules -> rules.fact(rules.version() == inForce, opened))
                .toList();
    }

    @Transactional
    public RuleSetFact get(CardYear year, int version) {
        return fact(ruleSets.any(year, version));
    }

    /** What the card year is decided by. */
    @Transactional
    public RuleSetFact inForce(CardYear year) {
        return fact(cardYear(year, LockModeType.NONE).ruleSet());
    }

    /** The draft that is being edited, if there is one. */
    @Transactional
    public Optional<RuleSetFact> draft(CardYear year) {
        return ruleSets.draft(year).map(this::fact);
    }

    /** In what a version differs from the one in force; empty for that one itself. */
    @Transactional
    public List<RuleDifference> differences(CardYear year, int version) {
        return RuleDifference.between(cardYear(year, LockModeType.NONE).ruleSet(), ruleSets.any(year, version));
    }

    /**
     * Begins a draft with all that another version says.
     *
     * @param from a version of any state; null for the one in force
     * @throws LerarenkaartException with status 409 when there is a draft already
     */
    @Transactional
    public RuleSetFact begin(CardYear year, Integer from, String why, By by) {
        CardYearEntity cardYear = cardYear(year, LockModeType.PESSIMISTIC_WRITE);
        List<RuleSetEntity> all = ruleSets.ofYear(year);
        ruleSets.draft(year).ifPresent(draft -> {
            throw new LerarenkaartException(Problem.of(
                    "draft-exists",
                    409,
                    "Draft exists",
                    "Er is al een ontwerp: versie " + draft.version() + ". Werk daarin verder, of leg het eerst weg."));
        });
        RuleSetEntity source = from == null ? cardYear.ruleSet() : ruleSets.any(year, from);
        RuleSetEntity draft = source.draft(all.get(0).version() + 1, why, Moments.now(clock), by);
        ruleSets.add(draft);
        trail.write(by, EligibilityAct.RULES_DRAFTED, subject(draft), Change.of("description", null, why));
        return fact(draft);
    }

    /** Sets what the draft is for, its dates and its windows. */
    @Transactional
    public RuleSetFact set(CardYear year, int version, Integer seen, RuleDates dates, By by) {
        RuleSetEntity draft = edited(year, version, seen, by);
        RuleChecks.dates(year.value(), dates);
        RuleSetFact before = fact(draft);
        draft.describe(dates.description());
        draft.dates(dates.referenceDate(), dates.latestStart());
        draft.window(dates.windows());
        Change change = Change.of("description", before.description(), dates.description())
                .and("referenceDate", before.referenceDate(), dates.referenceDate())
                .and("latestStart", before.latestStart(), dates.latestStart());
        for (int i = 0; i < dates.windows().size(); i++) {
            change = change.and(
                    "startWindows", before.windows().get(i), dates.windows().get(i));
        }
        trail.write(by, EligibilityAct.RULES_EDITED, subject(draft), change);
        return fact(draft);
    }

    /**
     * Adds a line to a code table of the draft, or puts it in the place of another.
     *
     * @param replaced null to add one
     */
    @Transactional
    public RuleSetFact put(CardYear year, int version, Integer seen, CodeRule code, CodeRule.Key replaced, By by) {
        RuleSetEntity draft = edited(year, version, seen, by);
        RuleSetFact before = fact(draft);
        CodeRule former = replaced == null ? null : line(draft, replaced);
        RuleChecks.code(
                code,
                draft.codes().stream().filter(other -> !other.equals(former)).toList(),
                before.reasons().stream().map(RuleSetFact.Reason::name).toList());
        draft.put(code, replaced == null ? code.key() : replaced);
        trail.write(by, EligibilityAct.RULES_EDITED, subject(draft), Change.of("codeRule", text(former), text(code)));
        return fact(draft);
    }

    /** Takes a line out of a code table of the draft. */
    @Transactional
    public RuleSetFact remove(CardYear year, int version, Integer seen, CodeRule.Key key, By by) {
        RuleSetEntity draft = edited(year, version, seen, by);
        CodeRule line = line(draft, key);
        draft.remove(key);
        trail.write(by, EligibilityAct.RULES_EDITED, subject(draft), Change.of("codeRule", text(line), null));
        return fact(draft);
    }

    /** Makes a line of the draft what it is in the version in force; one that is not there, goes. */
    @Transactional
    public RuleSetFact undo(CardYear year, int version, Integer seen, CodeRule.Key key, By by) {
        Optional<CodeRule> original = cardYear(year, LockModeType.NONE).ruleSet().codes().stream()
                .filter(code -> code.key().equals(key))
                .findFirst();
        return original.isPresent()
                ? put(year, version, seen, original.get(), standing(year, version, key), by)
                : remove(year, version, seen, key, by);
    }

    private CodeRule.Key standing(CardYear year, int version, CodeRule.Key key) {
        return ruleSets.any(year, version).codes().stream()
                .map(CodeRule::key)
                .filter(key::equals)
                .findFirst()
                .orElse(null);
    }

    @Transactional
    public void discard(CardYear year, int version, Integer seen, By by) {
        RuleSetEntity draft = ruleSets.locked(ruleSets.any(year, version));
        draft.discard(seen, Moments.now(clock), by);
        trail.write(by, EligibilityAct.RULES_DISCARDED, subject(draft), Change.NONE);
    }

    /**
     * Lets the draft be the rules of the card year. Decisions that stand keep the version that they were made by, until
     * the next run.
     *
     * @param seen the revision that the second person looked at
     * @throws LerarenkaartException with status 409 for whoever wrote anything in it
     */
    @Transactional
    public RuleSetFact release(CardYear year, int version, int seen, By by) {
        CardYearEntity cardYear = cardYear(year, LockModeType.PESSIMISTIC_WRITE);
        RuleSetEntity draft = ruleSets.locked(ruleSets.any(year, version));
        int former = cardYear.ruleSet().version();
        draft.release(seen, Moments.now(clock), by, fourEyes);
        cardYear.follow(draft);
        CardYearOrder.check(cardYear.dates());
        trail.write(by, EligibilityAct.RULES_RELEASED, subject(draft), Change.of("ruleSet", former, version));
        return fact(draft);
    }

    /** Whether {@link #release} would let them. */
    @Transactional
    public boolean mayRelease(CardYear year, int version, By by) {
        return fourEyes.isAnother(ruleSets.any(year, version).editors(), by);
    }

    /**
     * Queues a rehearsal of a version against everybody in the files that hold: who would gain and lose a right, compared
     * with the decisions that stand. Nothing is written.
     *
     * @return the job's id; its result is that of a rehearsed decision, with the version and its revision
     */
    @Transactional
    public long rehearse(CardYear year, int version, By by) {
        RuleSetEntity rules = ruleSets.any(year, version);
        long job = jobs.submit(
                RuleRehearsal.KIND,
                year.value(),
                Json.createObjectBuilder()
                        .add("dryRun", true)
                        .add(RuleRehearsal.VERSION, rules.version())
                        .build(),
                by.name());
        trail.write(by, EligibilityAct.RULES_REHEARSED, subject(rules), Change.of("job", null, job));
        return job;
    }

    private RuleSetEntity edited(CardYear year, int version, Integer seen, By by) {
        RuleSetEntity draft = ruleSets.locked(ruleSets.any(year, version));
        draft.edit(seen, Moments.now(clock), by);
        return draft;
    }

    private static CodeRule line(RuleSetEntity rules, CodeRule.Key key) {
        return rules.codes().stream()
                .filter(code -> code.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new LerarenkaartException(Problem.notFound("Deze regel staat niet in de codetabel.")));
    }

    private RuleSetFact fact(RuleSetEntity rules) {
        CardYear year = new CardYear(rules.cardYear());
        boolean inForce = cardYear(year, LockModeType.NONE).ruleSet().id().equals(rules.id());
        return rules.fact(inForce, ruleSets.opened(year));
    }

    private CardYearEntity cardYear(CardYear year, LockModeType lock) {
        CardYearEntity found = entities.find(CardYearEntity.class, year.value(), lock);
        if (found == null) {
            throw new LerarenkaartException(
                    Problem.notFound("Kaartjaar " + year + " bestaat nog niet. Maak het eerst aan."));
        }
        return found;
    }

    private static Subject subject(RuleSetEntity rules) {
        return Subject.of("RULE_SET", rules.cardYear() + "/" + rules.version());
    }

    private static String text(CodeRule code) {
        return code == null
                ? null
                : code.table() + " " + code.code() + " (" + code.name() + "): " + code.effect()
                        + (code.reason() == null ? "" : " " + code.reason()) + ", " + code.validFrom() + " – "
                        + (code.validUntil() == null ? "" : code.validUntil());
    }
}
