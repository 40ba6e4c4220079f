package be.lerarenkaart.eligibility;

import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Decides the entitlements of a card year: compares what the rules say with what stands, and writes what differs. */
@ApplicationScoped
class EntitlementRun implements JobWork {

    static final String KIND = "ENTITLEMENT_RUN";

    @Inject
    private CardYears cardYears;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Candidates candidates;

    @Inject
    private Decisions decisions;

    @Inject
    private Event<EntitlementsDecided> decided;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        CardYearDates dates = cardYears.get(new CardYear(job.cardYear()));
        boolean dryRun = job.parameters().getBoolean("dryRun", false);
        Connection connection = job.connection();
        ErasedYears.refuse(connection, job.cardYear());
        RuleSet rules = ruleSets.read(dates);
        job.progress(0.05, "Regels toepassen");
        candidates.gather(connection, job.cardYear(), rules);
        try {
            decisions.addPeopleWithoutAssignment(connection, job.cardYear());
            job.progress(0.5, "Vergelijken met wat er stond");
            JsonObjectBuilder summary = decisions.compare(connection, job.cardYear(), rules.id(), dryRun);
            summary.add("dryRun", dryRun)
                    .add("ruleSet", dates.ruleSet())
                    .add("referenceDate", rules.referenceDate().toString())
                    .add("latestStart", rules.latestStart().toString());
            if (dryRun) {
                return JobResult.rehearsed(summary.build());
            }
            job.progress(0.6, "Beslissingen bewaren");
            long changed = decisions.replace(connection, job.cardYear(), rules, job.id());
            summary.add("changedRows", changed);
            job.progress(0.9, "Andere onderdelen verwittigen");
            decided.fire(new EntitlementsDecided(job.cardYear(), job.id(), changed));
            return JobResult.kept(summary.build()).grown(List.of("eligibility_decision"));
        } finally {
            candidates.drop(connection);
        }
    }
}
