package be.lerarenkaart.eligibility;

import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;

/** Tells who would gain and lose a right by a version of the rules, draft or not; writes nothing. */
@ApplicationScoped
class RuleRehearsal implements JobWork {

    static final String KIND = "RULE_REHEARSAL";

    /** Parameter and result: the version of the rules. */
    static final String VERSION = "ruleSet";

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Candidates candidates;

    @Inject
    private Decisions decisions;

    @Override
    public String kind() {
        return KIND;
    }

    /** What is rehearsed is the draft as it stands when the job runs; the result says which revision that was. */
    @Override
    public JobResult run(RunningJob job) throws SQLException {
        CardYear year = new CardYear(job.cardYear());
        RuleSetEntity version = ruleSets.any(year, job.parameters().getInt(VERSION));
        RuleSet rules = version.read(ruleSets.opened(year));
        job.progress(0.05, "Regels toepassen");
        candidates.gather(job.connection(), job.cardYear(), rules);
        try {
            decisions.addPeopleWithoutAssignment(job.connection(), job.cardYear());
            job.progress(0.5, "Vergelijken met wat er stond");
            JsonObjectBuilder summary = decisions.compare(job.connection(), job.cardYear(), null, true);
            summary.add("dryRun", true)
                    .add(VERSION, rules.version())
                    .add("revision", version.revision())
                    .add("referenceDate", rules.referenceDate().toString())
                    .add("latestStart", rules.latestStart().toString());
            return JobResult.rehearsed(summary.build());
        } finally {
            candidates.drop(job.connection());
        }
    }
}
