package be.lerarenkaart.eligibility;

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
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** Who has a right to a card. */
@ApplicationScoped
public class Entitlements {

    @Inject
    private CardYears cardYears;

    @Inject
    private Jobs jobs;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Candidates candidates;

    @Inject
    private AuditTrail trail;

    /**
     * Decides for everybody by the facts and rules that hold when the job runs; what stands and stays is not touched.
     *
     * @param dryRun true to be told the differences only
     * @return the id of the job
     */
    @Transactional
    public long decide(CardYear year, boolean dryRun, By by) {
        cardYears.get(year);
        long job = jobs.submit(
                EntitlementRun.KIND,
                year.value(),
                Json.createObjectBuilder().add("dryRun", dryRun).build(),
                by.name());
        EligibilityAct act = dryRun ? EligibilityAct.DECISION_REHEARSED : EligibilityAct.DECISION_ASKED;
        trail.write(by, act, Subject.of("CARD_YEAR", year), Change.of("job", null, job));
        return job;
    }

    /**
     * Whom the facts and rules entitle as they stand now, decided or not; writes nothing.
     *
     * @return ids of staff members, sorted
     */
    public long[] entitledNow(Connection connection, CardYear year) throws SQLException {
        CardYearDates dates = cardYears.get(year);
        candidates.gather(connection, year.value(), ruleSets.read(dates));
        try {
            LongStream.Builder entitled = LongStream.builder();
            Database.each(
                    connection,
                    "select staff_member_id from eligibility_candidate where entitled = 1 order by staff_member_id",
                    row -> entitled.add(row.getLong(1)));
            return entitled.build().toArray();
        } finally {
            candidates.drop(connection);
        }
    }
}
