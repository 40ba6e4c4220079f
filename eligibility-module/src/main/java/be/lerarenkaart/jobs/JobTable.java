package be.lerarenkaart.jobs;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The table of jobs. Who may commit a job is decided by its lease: owner and attempt, checked in the last update. */
@ApplicationScoped
class JobTable {

    /** How long a silent runner keeps its job; the heartbeat, which also tells how far it is, comes far more often. */
    static final int LEASE_SECONDS = 15;

    /** How often a job may begin without coming to an end before it is taken for what brings the servers down. */
    static final int MOST_ATTEMPTS = 10;

    private static final Problem ABANDONED = Problem.of(
            "job-abandoned",
            500,
            "Job abandoned",
            "Deze taak is " + MOST_ATTEMPTS + " keer begonnen en nooit afgeraakt; er is niets gewijzigd."
                    + " Verwittig de technische beheerder voor je het opnieuw probeert.");

    @Inject
    private Database database;

    long insert(String kind, int cardYear, JsonObject parameters, String requestedBy) {
        return database.insert(
                """
                insert into jobs_job (kind, card_year, parameters, state, progress, requested_by, requested_at)
                values (?, ?, ?, 'QUEUED', 0, ?, utc_timestamp(6))
                """,
                kind,
                cardYear,
                parameters.toString(),
                requestedBy);
    }

    Optional<Job> find(long id) {
        return select("where id = ?", id).stream().findFirst();
    }

    List<Job> all(Collection<Long> ids) {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return ids.isEmpty() ? List.of() : select("where id in (" + places + ")", ids.toArray());
    }

    List<Job> latest(int cardYear, String kind, int max) {
        return select("where card_year = ? and kind = ? order by id desc limit ?", cardYear, kind, max);
    }

    /** A rehearsal says so in its parameters. */
    Optional<Job> latestReal(int cardYear, String kind) {
        return select(
                        """
                        where card_year = ? and kind = ? and state = 'COMPLETED'
                          and coalesce(json_contains(parameters, 'true', '$.dryRun'), 0) = 0
                        order by id desc limit 1
                        """,
                        cardYear,
                        kind)
                .stream()
                .findFirst();
    }

    List<Job> waiting() {
        return select("where state in ('QUEUED', 'RUNNING') order by id");
    }

    /** Takes the oldest job that has not ended, if no living runner holds it. */
    Optional<Job> takeNext(String owner) {
        String take =
                """
                update jobs_job
                   set state = 'RUNNING', attempts = attempts + 1, lease_owner = ?, progress = 0, phase = null,
                       started_at = utc_timestamp(6), lease_until = timestampadd(second, ?, utc_timestamp(6))
                 where id = ? and (state = 'QUEUED' or (state = 'RUNNING' and lease_until < utc_timestamp(6)))
                """;
        Optional<Job> next = oldest();
        while (next.isPresent() && abandon(next.get())) {
            next = oldest();
        }
        return next.filter(job -> database.update(take, owner, LEASE_SECONDS, job.id()) == 1)
                .flatMap(job -> find(job.id()));
    }

    private Optional<Job> oldest() {
        return select("where state in ('QUEUED', 'RUNNING') order by id limit 1").stream()
                .findFirst();
    }

    /** Fails a job that nobody holds and that began too often, so that those behind it may run. */
    private boolean abandon(Job job) {
        String sql =
                """
                update jobs_job
                   set state = 'FAILED', phase = null, problem = ?, finished_at = utc_timestamp(6)
                 where id = ? and state = 'RUNNING' and attempts >= ? and lease_until < utc_timestamp(6)
                """;
        return job.attempts() >= MOST_ATTEMPTS
                && database.update(sql, ProblemText.write(ABANDONED), job.id(), MOST_ATTEMPTS) == 1;
    }

    /** False when the lease is lost: the job then belongs to another runner. */
    boolean heartbeat(Job job, String owner, double progress, String phase) {
        String sql =
                """
                update jobs_job
                   set progress = ?, phase = ?, lease_until = timestampadd(second, ?, utc_timestamp(6))
                 where id = ? and state = 'RUNNING' and lease_owner = ? and attempts = ?
                """;
        return database.update(sql, progress, phase, LEASE_SECONDS, job.id(), owner, job.attempts()) == 1;
    }

    /** Part of the work's own transaction: both become true together. False when the lease is lost. */
    boolean complete(Job job, String owner, JsonObject result) {
        String sql =
                """
                update jobs_job
                   set state = 'COMPLETED', progress = 1, phase = null, result = ?, finished_at = utc_timestamp(6)
                 where id = ? and state = 'RUNNING' and lease_owner = ? and attempts = ?
                """;
        return database.update(sql, result.toString(), job.id(), owner, job.attempts()) == 1;
    }

    boolean fail(Job job, String owner, Problem problem) {
        String sql =
                """
                update jobs_job
                   set state = 'FAILED', phase = null, problem = ?, finished_at = utc_timestamp(6)
                 where id = ? and state = 'RUNNING' and lease_owner = ? and attempts = ?
                """;
        return database.update(sql, ProblemText.write(problem), job.id(), owner, job.attempts()) == 1;
    }

    /** Lets a job that begins anew wait at its place. False when it began too often for that, or the lease is lost. */
    boolean putBack(Job job, String owner) {
        String sql =
                """
                update jobs_job
                   set state = 'QUEUED', progress = 0, phase = null, lease_owner = null, lease_until = null
                 where id = ? and state = 'RUNNING' and lease_owner = ? and attempts = ? and attempts < ?
                """;
        return database.update(sql, job.id(), owner, job.attempts(), MOST_ATTEMPTS) == 1;
    }

    private List<Job> select(String where, Object... parameters) {
        return database.query("select * from jobs_job " + where, JobTable::job, parameters);
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getInt("card_year"),
                json(row.getString("parameters")),
                JobState.valueOf(row.getString("state")),
                row.getDouble("progress"),
                row.getString("phase"),
                json(row.getString("result")),
                ProblemText.read(row.getString("problem")),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("attempts"));
    }

    private static JsonObject json(String text) {
        if (text == null) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
