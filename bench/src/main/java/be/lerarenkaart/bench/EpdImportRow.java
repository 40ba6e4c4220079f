package be.lerarenkaart.bench;

import be.lerarenkaart.eligibility.RowByRowDelivery;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** B3: a delivery of some 232,000 rows, imported into an empty card year, and the next one on top of it. */
final class EpdImportRow implements BenchRow {

    static final String[] TABLES = {
        "intake_chunk",
        "intake_verdict",
        "intake_verdict_count",
        "eligibility_current_source",
        "eligibility_assignment",
        "eligibility_staff_member",
    };

    private static final String VERDICTS =
            "select concat(verdict, ' ', code), sum(row_count) from intake_verdict_count where import_id = %d group by 1";

    private final Product product;
    private final BenchDatabase database;
    private final CardYearFiles files;
    private ReadyRows first;
    private ReadyRows second;
    private Map<String, Long> verdictsOfFirst;
    private Map<String, Long> verdictsOfSecond;

    EpdImportRow(Product product, CardYearFiles files) {
        this.product = product;
        this.database = product.database();
        this.files = files;
    }

    @Override
    public Race prepare() throws Exception {
        begin();
        return new Race(
                "B3",
                List.of(new Race.Phase("first delivery", 4, 3), new Race.Phase("next delivery", 4, 3)),
                this::ours,
                this::limit,
                this::peer);
    }

    /** The rows that the limit loads are those that our own import makes. */
    private void begin() throws Exception {
        database.empty(TABLES);
        long firstImport = product.importFile("EPD_DELIVERY", CardYearFiles.CARD_YEAR, files.firstDelivery());
        long secondImport = product.importFile("EPD_DELIVERY", CardYearFiles.CARD_YEAR, files.secondDelivery());
        first = rows(firstImport);
        second = rows(secondImport);
        verdictsOfFirst = database.counts(VERDICTS.formatted(firstImport));
        verdictsOfSecond = database.counts(VERDICTS.formatted(secondImport));
        System.out.println("B3 verdicts: " + verdictsOfFirst);
        database.run(
                "drop table if exists bench_assignment", "create table bench_assignment like eligibility_assignment");
    }

    private ReadyRows rows(long importId) throws Exception {
        String sql = "select * from eligibility_assignment where import_id = " + importId;
        ReadyRows rows =
                ReadyRows.of(database.connection(), sql, files.folder().resolve("assignments-" + importId + ".txt"));
        database.connection().commit();
        return rows;
    }

    private Cost[] ours() throws Exception {
        database.empty(TABLES);
        Cost[] costs = {importing(files.firstDelivery(), verdictsOfFirst), null};
        costs[1] = importing(files.secondDelivery(), verdictsOfSecond);
        return costs;
    }

    private Cost importing(Path file, Map<String, Long> expected) throws Exception {
        long[] id = new long[1];
        Cost cost = Cost.of(() -> id[0] = product.importFile("EPD_DELIVERY", CardYearFiles.CARD_YEAR, file));
        WrongResult.unlessEqual("our verdicts", expected, database.counts(VERDICTS.formatted(id[0])));
        return cost;
    }

    private Cost[] limit() throws Exception {
        database.empty("bench_assignment");
        try (Connection connection = database.another()) {
            return new Cost[] {loading(connection, first), loading(connection, second)};
        }
    }

    private static Cost loading(Connection connection, ReadyRows rows) throws Exception {
        long[] loaded = new long[1];
        Cost cost = Cost.of(() -> {
            loaded[0] = rows.load(connection, "bench_assignment");
            connection.commit();
        });
        WrongResult.unlessEqual("rows that the limit loaded", rows.count(), loaded[0]);
        return cost;
    }

    private Cost[] peer() throws Exception {
        database.empty(TABLES);
        Cost[] costs = {readingRowByRow(files.firstDelivery(), verdictsOfFirst), null};
        costs[1] = readingRowByRow(files.secondDelivery(), verdictsOfSecond);
        return costs;
    }

    private Cost readingRowByRow(Path file, Map<String, Long> expected) throws Exception {
        long id = product.submit("PEER", JsonValue.EMPTY_JSON_OBJECT);
        RowByRowDelivery peer = product.get(RowByRowDelivery.class);
        Cost cost = Cost.of(() -> peer.read(database.connection(), file, CardYearFiles.CARD_YEAR, id));
        WrongResult.unlessEqual("the peer's verdicts", expected, database.counts(VERDICTS.formatted(id)));
        return cost;
    }
}
