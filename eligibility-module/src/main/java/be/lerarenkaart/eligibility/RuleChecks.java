package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What rules must hold to so that they say one thing of everybody; all faults are told at once. */
final class RuleChecks {

    /** Reasons that dates lead to, and the one of effect REVIEW, which needs none. */
    private static final Set<String> NOT_OF_A_CODE = Set.of("NOT_STARTED", "REVIEW");

    private final List<Problem.Issue> issues = new ArrayList<>();

    static void dates(int cardYear, RuleDates dates) {
        RuleChecks checks = new RuleChecks();
        LocalDate earliest = LocalDate.of(cardYear - 1, 7, 1);
        LocalDate last = LocalDate.of(cardYear, 12, 31);
        checks.within("referenceDate", dates.referenceDate(), earliest, last);
        checks.within("latestStart", dates.latestStart(), dates.referenceDate(), last);
        LocalDate from = earliest;
        for (StartWindow window : dates.windows()) {
            checks.within(window.name() + ".from", window.from(), from, last);
            checks.within(window.name() + ".until", window.until(), window.from(), last);
            from = window.until().plusDays(1);
        }
        checks.end();
    }

    /**
     * @param others lines of the same rules, without the one that is replaced
     * @param reasons that the rules know
     */
    static void code(CodeRule code, List<CodeRule> others, List<String> reasons) {
        RuleChecks checks = new RuleChecks();
        checks.require(
                "code",
                code.code().matches("[A-Z0-9_]{1,30}"),
                "Gebruik 1 tot 30 hoofdletters, cijfers en lage streepjes.");
        checks.require(
                "name", !code.name().isBlank() && code.name().length() <= 200, "Geef een naam van 1 tot 200 tekens.");
        checks.require("effect", code.table().allows(code.effect()), "Dat kan een code van deze tabel niet doen.");
        boolean needsReason = code.effect() == CodeEffect.EXCLUDES;
        checks.require(
                "reason",
                needsReason
                        ? reasons.contains(code.reason()) && !NOT_OF_A_CODE.contains(code.reason())
                        : code.reason() == null,
                needsReason ? "Kies de reden waarom er geen recht is." : "Dit heeft geen reden nodig.");
        checks.require(
                "validUntil",
                code.validUntil() == null || !code.validUntil().isBefore(code.validFrom()),
                "Het einde kan niet voor het begin liggen.");
        checks.require(
                "validFrom",
                others.stream().noneMatch(code::contradicts),
                "Voor deze code staat er al een regel in dezelfde periode. Beëindig die eerst.");
        checks.end();
    }

    private void within(String name, LocalDate date, LocalDate from, LocalDate until) {
        require(
                name,
                !date.isBefore(from) && !date.isAfter(until),
                "Kies een datum van " + from + " tot en met " + until + ".");
    }

    private void require(String name, boolean holds, String otherwise) {
        if (!holds) {
            issues.add(new Problem.Issue("body", name, otherwise));
        }
    }

    private void end() {
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-rules", 400, "Invalid rules", "Deze regels kloppen nog niet: kijk ze na.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }
}
