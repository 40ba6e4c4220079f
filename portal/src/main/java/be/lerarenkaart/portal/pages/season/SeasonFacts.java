package be.lerarenkaart.portal.pages.season;

import be.lerarenkaart.distribution.OpenPostcodes;
import be.lerarenkaart.distribution.Production;
import be.lerarenkaart.distribution.StarterBatch;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.LatestStart;
import be.lerarenkaart.intake.ImportedFile;
import be.lerarenkaart.portal.pages.intake.FileKind;
import be.lerarenkaart.portal.pages.intake.KindRow;
import be.lerarenkaart.portal.pages.runs.Run;
import java.time.LocalDate;
import java.util.List;

/**
 * What the cockpit knows of a card year.
 *
 * @param decision the run that stands, or null
 * @param allocation the run that stands, or null
 * @param productions also those that were taken back
 * @param reprinted how many of their cards stand for a stolen one
 * @param reprintsWanted how many stolen cards wait to be made anew
 * @param open postcodes that wait for a decision; none before anything was decided
 * @param unplaced allocated cards that have no place to go, as of now: they follow a choice of postcode at once
 * @param starts until when assignments may begin to count
 * @param batches of those who begin through the year
 * @param reviews what people must look at, by kind; kinds of which nothing is open are left out
 */
record SeasonFacts(
        CardYearDates dates,
        LocalDate today,
        List<KindRow> kinds,
        Run decision,
        Run allocation,
        List<Production> productions,
        long reprinted,
        long reprintsWanted,
        OpenPostcodes open,
        long unplaced,
        LatestStart starts,
        List<StarterBatch> batches,
        List<OpenReviews> reviews) {

    long filesThere() {
        return kinds.stream().filter(KindRow::isThere).count();
    }

    boolean allFilesThere() {
        return filesThere() == kinds.size();
    }

    KindRow of(FileKind kind) {
        return kinds.stream().filter(row -> row.kind() == kind).findFirst().orElseThrow();
    }

    /** What holds of each kind. */
    List<ImportedFile> newest() {
        return kinds.stream().filter(KindRow::isThere).map(KindRow::newest).toList();
    }

    /** Whether a file that the decision rests on came in after it, or other rules hold now. */
    boolean decisionIsOld() {
        return decision != null
                && (isAfter(decision, FileKind.EPD_DELIVERY)
                        || isAfter(decision, FileKind.STAFF_LIST)
                        || hasOtherRules());
    }

    private boolean hasOtherRules() {
        Long ruleSet = decision.number("ruleSet");
        return ruleSet != null && ruleSet != dates.ruleSet() || windowsChanged();
    }

    /** Whether a group of starters was opened or shut since the decision. */
    boolean windowsChanged() {
        String latest = decision == null ? null : decision.text("latestStart");
        return latest != null && !latest.equals(starts.now().toString());
    }

    /** Groups whose people have begun to begin, and wait to be let in. */
    List<StarterBatch> batchesToOpen() {
        return batches.stream()
                .filter(batch -> !batch.open() && batch.waiting() > 0 && !today.isBefore(batch.from()))
                .toList();
    }

    /** By the moment at which the file began to hold: one that waited for a second person has an earlier number. */
    private boolean isAfter(Run run, FileKind kind) {
        KindRow row = of(kind);
        return row.isThere() && row.newest().changedAt().isAfter(run.finishedAt());
    }

    /** Whether something that the allocation rests on came after it: a decision, subscriptions, points or claims. */
    boolean allocationIsOld() {
        return allocation != null
                && (decision != null
                                && decision.finishedAt().isAfter(allocation.finishedAt())
                                && changedSomething(decision)
                        || isAfter(allocation, FileKind.SUBSCRIPTIONS)
                        || isAfter(allocation, FileKind.PICKUP_POINTS)
                        || isAfter(allocation, FileKind.POSTCODE_CLAIMS));
    }

    long openPostcodes() {
        return open.conflicts() + open.gaps();
    }

    /** Cards that are allocated and in no production. A reprint stands for a card that was allocated before. */
    long unfrozen() {
        Long allocated = allocation == null ? null : allocation.number("cards");
        long frozen = madeProductions().stream().mapToLong(Production::cards).sum();
        return allocated == null ? 0 : Math.max(0, allocated - (frozen - reprinted));
    }

    /** Those that were not taken back. */
    List<Production> madeProductions() {
        return productions.stream()
                .filter(production -> production.undoneAt() == null)
                .toList();
    }

    private static boolean changedSomething(Run run) {
        Long changed = run.number("changedRows");
        return changed == null || changed > 0;
    }
}
