package be.lerarenkaart.portal.pages.season;

import be.lerarenkaart.distribution.OpenPostcodes;
import be.lerarenkaart.distribution.Production;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.portal.pages.intake.FileKind;
import be.lerarenkaart.portal.pages.intake.KindRow;
import be.lerarenkaart.portal.pages.runs.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the cockpit knows of a card year.
 *
 * @param decision the run that stands, or null
 * @param allocation the run that stands, or null
 * @param open postcodes that wait for a decision; none before anything was decided
 * @param lastAssigned when a postcode last got another point, or null
 */
record SeasonFacts(
        CardYearDates dates,
        LocalDate today,
        List<KindRow> kinds,
        Run decision,
        Run allocation,
        List<Production> productions,
        OpenPostcodes open,
        Instant lastAssigned) {

    long filesThere() {
        return kinds.stream().filter(KindRow::isThere).count();
    }

    boolean allFilesThere() {
        return filesThere() == kinds.size();
    }

    KindRow of(FileKind kind) {
        return kinds.stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether a file that the decision rests on came in after it. */
    boolean decisionIsOld() {
        return decision != null && (isAfterDecision(FileKind.EPD_DELIVERY) || isAfterDecision(FileKind.STAFF_LIST));
    }

    private boolean isAfterDecision(FileKind kind) {
        KindRow row = of(kind);
        return row.isThere() && row.newest().id() > decision.id();
    }

    /** Whether something that the allocation rests on came after it: a decision, subscriptions, points, claims or who serves a postcode. */
    boolean allocationIsOld() {
        return allocation != null
                && (decision != null && decision.id() > allocation.id() && changedSomething(decision)
                        || isAfterAllocation(FileKind.SUBSCRIPTIONS)
                        || isAfterAllocation(FileKind.PICKUP_POINTS)
                        || isAfterAllocation(FileKind.POSTCODE_CLAIMS)
                        || lastAssigned != null && lastAssigned.isAfter(allocation.finishedAt()));
    }

    long openPostcodes() {
        return open.conflicts() + open.gaps();
    }

    /** Cards that are allocated and in no production. */
    long unfrozen() {
        Long allocated = allocation == null ? null : allocation.number("cards");
        long frozen = productions.stream()
                .filter(production -> production.undoneAt() == null)
                .mapToLong(Production::cards)
                .sum();
        return allocated == null ? 0 : Math.max(0, allocated - frozen);
    }

    private boolean isAfterAllocation(FileKind kind) {
        KindRow row = of(kind);
        return row.isThere() && row.newest().id() > allocation.id();
    }

    private static boolean changedSomething(Run run) {
        Long changed = run.number("changedRows");
        return changed == null || changed > 0;
    }
}
