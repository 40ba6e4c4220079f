package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;

/** Gives each entitled person of a card year a channel, a pick-up point and a card number. */
@ApplicationScoped
public class Allocations {

    /** The kind of its jobs. */
    public static final String JOB_KIND = "ALLOCATION";

    private final Jobs jobs;
    private final Database database;
    private final AuditTrail trail;

    @Inject
    Allocations(Jobs jobs, Database database, AuditTrail trail) {
        this.jobs = jobs;
        this.database = database;
        this.trail = trail;
    }

    Allocations() {
        this(null, null, null);
    }

    /**
     * Queues an allocation of all current decisions.
     *
     * @param dryRun true to be told what would change, and change nothing
     * @return the job's id; its result is {@code {dryRun, cards, byChannel, otherReasons, openConflicts, openGaps,
     *     unplaced, differences: {new, lost, moved, revised, unchanged, producedElsewhere, producedWithoutRight,
     *     movedByChannel: {"HOME>MAGAZINE": n}, byProvince: {"Antwerpen": {new, lost, moved}}}, changedRows}}
     * @throws be.lerarenkaart.kernel.LerarenkaartException when the card year does not exist
     */
    @Transactional
    public long allocate(CardYear year, boolean dryRun, ConflictRule conflicts, GapRule gaps, By by) {
        database.call(connection -> YearDates.of(connection, year.value()));
        JsonObject parameters = Json.createObjectBuilder()
                .add("dryRun", dryRun)
                .add("conflicts", conflicts.name())
                .add("gaps", gaps.name())
                .build();
        long job = jobs.submit(JOB_KIND, year.value(), parameters, by.name());
        trail.write(
                by,
                dryRun ? CampaignAct.ALLOCATION_REHEARSED : CampaignAct.ALLOCATION_ASKED,
                Subject.of("CARD_YEAR", year),
                Change.of("job", null, job).and("conflictRule", null, conflicts).and("gapRule", null, gaps));
        return job;
    }
}
