package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.SentFile;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A card year of its own in the test's schema, with the usual dates; people and points come by asking. */
public final class Campaign {

    private static final int FIRST_YEAR = 2021;

    /** There are no card years after 2099; a class has a schema of its own, and fewer tests than this. */
    private static final int YEARS = 79;

    private static final AtomicInteger CAMPAIGNS = new AtomicInteger();
    private static final AtomicLong IDS = new AtomicLong(1);

    /** Whoever makes the productions of {@link #produce}. */
    public static final By WHO_FREEZES = new By("lies", 1L);

    public final CardYear year = new CardYear(FIRST_YEAR + CAMPAIGNS.getAndIncrement() % YEARS);
    public final Database database;

    /** What people must look at before cards are made. */
    Map<ReviewKind, Long> openReviews = Map.of();

    private final TestDatabase schema;

    private Campaign(TestDatabase schema) {
        this.schema = schema;
        this.database = new Database(schema.dataSource());
    }

    public static TestDatabase schema() {
        TestDatabase schema = TestDatabase.fresh();
        ModuleSchema.migrate(schema.dataSource(), "eligibility");
        ModuleSchema.migrate(schema.dataSource(), "distribution");
        return schema;
    }

    public static Campaign in(TestDatabase schema) {
        Campaign campaign = new Campaign(schema);
        int y = campaign.year.value();
        campaign.database.update(
                "insert into eligibility_card_year values (?, ?, ?, ?, ?, ?, ?, 1)",
                y,
                LocalDate.of(y - 1, 11, 1),
                LocalDate.of(y - 1, 11, 1),
                LocalDate.of(y, 1, 31),
                LocalDate.of(y - 1, 12, 1),
                LocalDate.of(y - 1, 12, 21),
                LocalDate.of(y, 6, 30));
        return campaign;
    }

    public static long newId() {
        return IDS.getAndIncrement();
    }

    public Connection connect() throws SQLException {
        Connection connection = schema.dataSource().getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    public Campaign postcode(String postcode, double latitude, double longitude) {
        return postcode(postcode, latitude, longitude, false);
    }

    Campaign postcode(String postcode, double latitude, double longitude, boolean special) {
        database.update(
                "insert ignore into eligibility_postcode values (?, 1, ?, ?, 'Oost-Vlaanderen', ?, ?, ?)",
                postcode,
                "Plaats " + postcode,
                "Gemeente " + postcode,
                latitude,
                longitude,
                special);
        return this;
    }

    public Campaign point(String code, double latitude, double longitude) {
        database.update(
                """
                insert into distribution_pickup_point
                values (?, ?, ?, 'bibliotheek', 'Dorp', '1', '9000', 'Gent', 'Oost-Vlaanderen', ?, ?, 'ma 9-12', ?, ?)
                """,
                year.value(),
                code,
                "Bib " + code,
                latitude,
                longitude,
                LocalDate.of(year.value() - 1, 12, 21),
                LocalDate.of(year.value(), 6, 30));
        return holds(CurrentImports.PICKUP_POINTS);
    }

    public Campaign claim(String point, String postcode, String requestedOn) {
        database.update(
                "insert into distribution_postcode_claim values (?, ?, ?, ?)",
                year.value(),
                postcode,
                point,
                requestedOn);
        return holds(CurrentImports.POSTCODE_CLAIMS);
    }

    /** Since a month before the reference date. */
    Campaign subscribed(long person) {
        database.update(
                """
                insert into distribution_subscription
                       (import_id, row_no, subscriber_number, staff_member_id, begins, ends, verdict)
                values (?, ?, 'KL1', ?, ?, null, 'SUBSCRIBER')
                """,
                year.value(),
                person,
                person,
                LocalDate.of(year.value() - 1, 10, 1));
        return holds(CurrentImports.SUBSCRIPTIONS);
    }

    private Campaign holds(String kind) {
        database.update(
                "insert ignore into distribution_current_import values (?, ?, ?)", year.value(), kind, year.value());
        return this;
    }

    /** Rules of this year's own, with the usual start windows; some of them opened. */
    Campaign windows(String... opened) {
        int y = year.value();
        database.update(
                """
                insert into eligibility_rule_set (card_year, version, description, reference_date, latest_start,
                       released_at)
                values (?, 2, 'Regels', ?, ?, utc_timestamp(6))
                """,
                y,
                LocalDate.of(y - 1, 11, 1),
                LocalDate.of(y, 1, 31));
        long rules = count("select id from eligibility_rule_set where card_year = ? and version = 2", y);
        window(rules, 1, "DECEMBER", LocalDate.of(y - 1, 9, 1), LocalDate.of(y - 1, 11, 30));
        window(rules, 2, "MARCH", LocalDate.of(y - 1, 12, 1), LocalDate.of(y, 2, 28));
        window(rules, 3, "JUNE", LocalDate.of(y, 3, 1), LocalDate.of(y, 6, 14));
        database.update("update eligibility_card_year set rule_set_id = ? where card_year = ?", rules, y);
        for (String window : opened) {
            database.update("insert into eligibility_opened_window values (?, ?, utc_timestamp(6), 'lies')", y, window);
        }
        return this;
    }

    private void window(long rules, int position, String name, LocalDate from, LocalDate until) {
        database.update(
                "insert into eligibility_rule_window values (?, ?, ?, ?, ?)", rules, position, name, from, until);
    }

    /** As the last decision counted those who begin after the reference date. */
    void startsCounted(LocalDate begins, boolean entitled, long people) {
        database.update(
                "insert into eligibility_start_count values (?, ?, ?, ?)", year.value(), begins, entitled, people);
    }

    /** What follows from decisions in the same transaction. */
    void decided() {
        new KeptCounts(database).after(new EntitlementsDecided(year.value(), 1, 1));
    }

    /** The entitled as they were counted last, as {@code channel province people}. */
    List<String> entitled() {
        return database.query(
                """
                select channel, home_province, people from distribution_entitled_count_v1
                 where card_year = ? order by channel, home_province
                """,
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3),
                year.value());
    }

    public PersonInTest person() {
        return new PersonInTest(this);
    }

    public JsonObject allocate() throws SQLException {
        return allocate(ConflictRule.ASK, GapRule.ASK);
    }

    JsonObject allocate(ConflictRule conflicts, GapRule gaps) throws SQLException {
        return run(new AllocationWork(), parameters(false, conflicts, gaps));
    }

    public JsonObject produce() throws SQLException {
        return run(
                new ProductionWork(new CardNumbers(), (connection, asked) -> openReviews),
                Json.createObjectBuilder()
                        .add(ProductionWork.ACCOUNT, WHO_FREEZES.accountId())
                        .build());
    }

    JsonObject rehearse(ConflictRule conflicts, GapRule gaps) throws SQLException {
        return run(new AllocationWork(), parameters(true, conflicts, gaps));
    }

    static JsonObject parameters(boolean dryRun, ConflictRule conflicts, GapRule gaps) {
        return Json.createObjectBuilder()
                .add("dryRun", dryRun)
                .add("conflicts", conflicts.name())
                .add("gaps", gaps.name())
                .build();
    }

    /** As the job runner does: one transaction, kept or rolled back as the work says. */
    JsonObject run(JobWork work, JsonObject parameters) throws SQLException {
        try (Connection connection = connect()) {
            JobResult result = work.run(job(connection, work.kind(), parameters));
            if (result.keep()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return result.summary();
        }
    }

    RunningJob job(Connection connection, String kind, JsonObject parameters) {
        Job job = new Job(
                newId(),
                kind,
                year.value(),
                parameters,
                JobState.RUNNING,
                0,
                "",
                null,
                null,
                "tester",
                null,
                null,
                null,
                1);
        return new RunningJob(job, connection, (share, phase) -> {});
    }

    /** As the job runner does with a file that was sent. */
    public SentFile send(Importer importer, String content) throws SQLException, IOException {
        try (Connection connection = connect()) {
            SentFile sent =
                    SentFile.read(importer, job(connection, importer.kind(), JsonValue.EMPTY_JSON_OBJECT), content);
            connection.commit();
            return sent;
        }
    }

    /** What the packing lists of a production are, to the byte. */
    public String packingLists(long production) throws SQLException, IOException {
        try (Connection connection = connect()) {
            return PrintFiles.write(
                            connection,
                            new PrintFiles.Of(
                                    production,
                                    year.value(),
                                    year.value(),
                                    java.time.Instant.EPOCH,
                                    Channel.PICKUP_POINT,
                                    null),
                            PrintFile.Kind.PACKING_LIST,
                            java.io.OutputStream.nullOutputStream())
                    .sha256();
        }
    }

    /** All cards of the year as {@code person channel/reason point state}, in the order in which people came. */
    public List<String> cards() {
        return database.query(
                """
                select a.family_name, c.channel, c.channel_reason, coalesce(c.pickup_point_code, '-'), c.state
                  from distribution_card c
                  join eligibility_decision d on d.id = c.decision_id
                  join eligibility_assignment a on a.import_id = d.import_id and a.row_no = d.row_no
                 where c.card_year = ?
                 order by c.staff_member_id, c.id
                """,
                row -> row.getString(1) + " " + row.getString(2) + "/" + row.getString(3) + " " + row.getString(4) + " "
                        + row.getString(5),
                year.value());
    }

    public long count(String sql, Object... parameters) {
        return database.query(sql, row -> row.getLong(1), parameters).get(0);
    }
}
