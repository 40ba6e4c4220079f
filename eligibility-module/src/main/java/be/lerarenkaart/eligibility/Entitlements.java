package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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

    /**
     * Decides for everybody by the facts and rules that hold when the job runs; what stands and stays is not touched.
     *
     * @param dryRun true to be told the differences only
     * @param by account or key
     * @return the id of the job
     */
    public long decide(CardYear year, boolean dryRun, String by) {
        cardYears.get(year);
        return jobs.submit(
                EntitlementRun.KIND,
                year.value(),
                Json.createObjectBuilder().add("dryRun", dryRun).build(),
                by);
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
