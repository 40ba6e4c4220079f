package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.ReadFile;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The campaign of card year 2021 in its first hour: the card year, some postcodes and two institutions, on a real
 * database. Each test takes back what it wrote.
 */
final class Campaign implements AfterEachCallback {

    static final CardYear YEAR = new CardYear(2021);

    /** Delivers by the EPD. */
    static final String SCHOOL = "800001";

    /** Delivers by lists. */
    static final String COLLEGE = "849561";

    static final String OTHER_COLLEGE = "849562";

    private static final Connection CONNECTION = connect();
    private static final EligibilityBeans BEANS = new EligibilityBeans(CONNECTION);

    private Long sender;

    static {
        try {
            BEANS.get(CardYears.class).put(YEAR, CardYearChanges.NONE, By.system());
            prepare();
            CONNECTION.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() {
        try {
            TestDatabase database = TestDatabase.fresh();
            ModuleSchema.migrate(database.dataSource(), "eligibility");
            Connection connection = database.dataSource().getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare() throws SQLException {
        Database.update(
                CONNECTION,
                """
                insert into eligibility_postcode
                       (postcode, sequence, place, municipality, province, latitude, longitude, special)
                values ('9000', 1, 'Gent', 'Gent', 'Oost-Vlaanderen', 51.05, 3.72, 0),
                       ('9030', 2, 'Mariakerke', 'Gent', 'Oost-Vlaanderen', 51.07, 3.68, 0),
                       ('8000', 3, 'Brugge', 'Brugge', 'West-Vlaanderen', 51.2, 3.22, 0),
                       ('8000', 4, 'Koolkerke', 'Brugge', 'West-Vlaanderen', 51.24, 3.25, 0),
                       ('1049', 5, 'EU-Raad', 'EU-Raad', 'Brussel', 50.84, 4.38, 1)
                """);
        for (String number : List.of(SCHOOL, COLLEGE, OTHER_COLLEGE)) {
            Database.update(
                    CONNECTION,
                    """
                    insert into eligibility_institution (number, name, network, umbrella, level, street, house_number,
                           postcode, municipality, province, delivers_by)
                    values (?, 'De Regenboog', 'OGO', 'OVSG', 'Secundair', 'Schoolstraat', '1', '9000', 'Gent',
                           'Oost-Vlaanderen', 'EPD')
                    """,
                    number);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        CONNECTION.rollback();
        BEANS.forget();
    }

    /** Who sends the files from now on. */
    void sender(Long account) {
        sender = account;
    }

    <T> T get(Class<T> bean) {
        return BEANS.get(bean);
    }

    Connection connection() {
        return CONNECTION;
    }

    ReadRows deliver(EpdRow... rows) {
        return deliver(SheetRow.file(StaffLayout.EPD, List.of(rows)));
    }

    ReadRows deliver(String csv) {
        return read(get(EpdDeliveries.class), YEAR, csv, StandardCharsets.UTF_8);
    }

    ReadRows list(ListRow... rows) {
        return list(SheetRow.file(StaffLayout.LIST, List.of(rows)), StandardCharsets.UTF_8);
    }

    ReadRows list(String csv, Charset charset) {
        return read(get(StaffLists.class), YEAR, csv, charset);
    }

    /** From a sender who may speak of this institution only. */
    ReadRows listOf(String bound, ListRow... rows) {
        String csv = SheetRow.file(StaffLayout.LIST, List.of(rows));
        return read(get(StaffLists.class), YEAR, csv, StandardCharsets.UTF_8, bound);
    }

    ReadRows read(Importer importer, CardYear year, String csv, Charset charset) {
        return read(importer, year, csv, charset, "");
    }

    private ReadRows read(Importer importer, CardYear year, String csv, Charset charset, String bound) {
        try {
            long id = newJob("IMPORT", year);
            Database.update(
                    CONNECTION,
                    """
                    insert into intake_import (id, kind, card_year, sha256, file_name, bytes, format, encoding,
                           delimited_by, received_at, received_by_account)
                    values (?, ?, ?, '', '', 0, 'CSV', 'UTF-8', ';', utc_timestamp(6), ?)
                    """,
                    id,
                    importer.kind(),
                    year.value(),
                    sender);
            ReadFile read = ReadFile.stream(
                    importer, CONNECTION, id, year.value(), new ByteArrayInputStream(csv.getBytes(charset)), bound);
            return new ReadRows(
                    id,
                    texts(
                            "select if(code = '', verdict, concat(verdict, '/', code)) from intake_verdict"
                                    + " where import_id = ? order by row_no",
                            id),
                    texts("select field from intake_verdict where import_id = ? order by row_no", id),
                    read.scope(),
                    read.differences());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decides as the job would. */
    Decided decide() {
        return run(false);
    }

    Decided rehearse() {
        return run(true);
    }

    private Decided run(boolean dryRun) {
        return run(
                get(EntitlementRun.class),
                Json.createObjectBuilder().add("dryRun", dryRun).build());
    }

    /** As the job that a rehearsal of these rules queues. */
    Decided rehearseRules(int version) {
        return run(
                get(RuleRehearsal.class),
                Json.createObjectBuilder().add(RuleRehearsal.VERSION, version).build());
    }

    Decided run(JobWork work, JsonObject parameters) {
        return runAs(new By("test", null), work, parameters);
    }

    Decided runAs(By by, JobWork work, JsonObject parameters) {
        try {
            long id = newJob(work.kind(), YEAR);
            Job job = new Job(
                    id,
                    work.kind(),
                    YEAR.value(),
                    parameters,
                    JobState.RUNNING,
                    0,
                    "",
                    null,
                    null,
                    by.name(),
                    null,
                    null,
                    null,
                    1);
            JobResult result = work.run(new RunningJob(job, CONNECTION, (share, phase) -> {}));
            return new Decided(result.summary(), result.keep());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long newJob(String kind, CardYear year) throws SQLException {
        Database.update(
                CONNECTION,
                """
                insert into jobs_job (kind, card_year, parameters, state, progress, requested_by, requested_at)
                values (?, ?, '{}', 'RUNNING', 0, 'test', utc_timestamp(6))
                """,
                kind,
                year.value());
        return Database.query(CONNECTION, "select last_insert_id()", row -> row.getLong(1))
                .get(0);
    }

    StaffMemberFile file(int person) {
        return get(StaffMembers.class)
                .byStamboek(new TestPerson(person).number())
                .orElseThrow();
    }

    /** The first column of each row, as text. */
    List<String> texts(String sql, Object... parameters) {
        try {
            return Database.query(CONNECTION, sql, row -> row.getString(1), parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void update(String sql, Object... parameters) {
        try {
            Database.update(CONNECTION, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
