package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Allocates: compares the cards that should be with those that stand, and writes what differs. */
@ApplicationScoped
class AllocationWork implements JobWork {

    private final CardNumbers numbers;

    AllocationWork() {
        this(new CardNumbers());
    }

    AllocationWork(CardNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String kind() {
        return Allocations.JOB_KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        Connection connection = job.connection();
        boolean dryRun = job.parameters().getBoolean("dryRun", false);
        refuseErased(connection, job.cardYear());
        refuseUndecided(connection, job.cardYear());
        job.progress(0.05, "Postcodes toewijzen");
        int changed = assignPostcodes(job);
        job.progress(0.1, "Kanalen bepalen");
        try {
            WantedCards.gather(connection, job.cardYear());
            job.progress(0.4, "Vergelijken met wat er stond");
            AllocationSummary summary = AllocationSummary.of(connection, job.cardYear());
            if (dryRun) {
                return JobResult.rehearsed(summary.told(true, 0));
            }
            if (summary.changesCards()) {
                changed += write(job);
                KeptCounts.countEntitled(connection, job.cardYear());
            }
            return JobResult.kept(summary.told(false, changed)).grown(List.of("distribution_card"));
        } finally {
            WantedCards.drop(connection);
        }
    }

    /** Where people of that year lived is no longer known. */
    private static void refuseErased(Connection connection, int cardYear) throws SQLException {
        String erased = "select 1 from eligibility_erased_year_v1 where card_year = ?";
        if (!Database.query(connection, erased, row -> 1, cardYear).isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                    "card-year-erased",
                    409,
                    "People of this card year were erased",
                    "Van kaartjaar " + cardYear + " zijn mensen gewist. Er kan niet meer opnieuw verdeeld worden."));
        }
    }

    /** In a rehearsal this is undone with the rest: what it settles decides where the cards would go. */
    private static int assignPostcodes(RunningJob job) throws SQLException {
        Connection connection = job.connection();
        Division.lock(connection, job.cardYear());
        int changed = PostcodeAssignments.follow(connection, job.cardYear(), job.requestedBy());
        if (conflicts(job) == ConflictRule.EARLIEST) {
            changed += PostcodeAssignments.settleConflicts(connection, job.cardYear(), job.requestedBy());
        }
        if (gaps(job) == GapRule.NEAREST) {
            changed += PostcodeAssignments.closeGaps(connection, job.cardYear(), job.requestedBy());
        }
        return changed;
    }

    private int write(RunningJob job) throws SQLException {
        Database.update(
                job.connection(),
                """
                insert into distribution_allocation (id, card_year, allocated_at, allocated_by, conflicts, gaps)
                values (?, ?, utc_timestamp(6), ?, ?, ?)
                """,
                job.id(),
                job.cardYear(),
                job.requestedBy(),
                conflicts(job).name(),
                gaps(job).name());
        CardChanges changes = new CardChanges(job);
        job.progress(0.5, "Kaarten verplaatsen");
        int changed = changes.move() + changes.withdraw();
        job.progress(0.55, "Nummers trekken");
        return changed + changes.issue(numbers);
    }

    private static ConflictRule conflicts(RunningJob job) {
        return ConflictRule.valueOf(job.parameters().getString("conflicts", ConflictRule.ASK.name()));
    }

    private static GapRule gaps(RunningJob job) {
        return GapRule.valueOf(job.parameters().getString("gaps", GapRule.ASK.name()));
    }

    /** Without decisions nobody would seem to have a right, and every planned card would be withdrawn. */
    private static void refuseUndecided(Connection connection, int cardYear) throws SQLException {
        YearDates.of(connection, cardYear);
        String sql = "select 1 from eligibility_entitlement_v1 where card_year = ? limit 1";
        if (Database.query(connection, sql, row -> 1, cardYear).isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                    "not-decided",
                    409,
                    "Entitlements not decided",
                    "Beslis eerst wie in kaartjaar " + cardYear + " recht heeft op een kaart."));
        }
    }
}
