package be.lerarenkaart.bench;

import be.lerarenkaart.eligibility.RowByRowDecisions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/** B4: deciding the entitlements of everybody in a delivery, and deciding again, which must change nothing. */
final class EntitlementRow implements BenchRow {

    private static final String REASONS =
            "select concat(reason, ' ', starter), count(*) from eligibility_decision where current_year = 2021 group by 1";

    private final Product product;
    private final BenchDatabase database;
    private final CardYearFiles files;
    private Map<String, Long> reasons;
    private long people;

    EntitlementRow(Product product, CardYearFiles files) {
        this.product = product;
        this.database = product.database();
        this.files = files;
    }

    @Override
    public Race prepare() throws Exception {
        begin();
        return new Race(
                "B4",
                List.of(new Race.Phase("first decision", 5, 0), new Race.Phase("second decision", 5, 0)),
                this::ours,
                this::limit,
                this::peer);
    }

    private void begin() throws Exception {
        database.empty(EpdImportRow.TABLES);
        product.importFile("EPD_DELIVERY", CardYearFiles.CARD_YEAR, files.ofYear("epd_2021.csv"));
        database.empty("eligibility_decision");
        JsonObject said = decide();
        reasons = database.counts(REASONS);
        people = database.number("select count(*) from eligibility_decision");
        System.out.println("B4 decided: " + said);
        database.run("drop table if exists bench_decision", "create table bench_decision like eligibility_decision");
    }

    private Cost[] ours() throws Exception {
        database.empty("eligibility_decision");
        return new Cost[] {deciding(people), deciding(0)};
    }

    private Cost deciding(long rows) throws Exception {
        JsonObject[] said = new JsonObject[1];
        Cost cost = Cost.of(() -> said[0] = decide());
        WrongResult.unlessEqual(
                "rows that our decision changed",
                rows,
                said[0].getJsonNumber("changedRows").longValue());
        WrongResult.unlessEqual("our reasons", reasons, database.counts(REASONS));
        return cost;
    }

    private JsonObject decide() throws Exception {
        JsonObject parameters = Json.createObjectBuilder().add("dryRun", false).build();
        return product.runJob(product.submit("ENTITLEMENT_RUN", parameters));
    }

    /** The limit of a second run would be nothing at all; the first one's stands in for it. */
    private Cost[] limit() throws Exception {
        database.empty("bench_decision");
        Cost cost = Cost.of(
                () -> database.run(
                        """
                insert into bench_decision (card_year, staff_member_id, entitled, reason, starter, begins,
                       rule_set_id, import_id, row_no, facts_hash, decided_by_job, decided_at)
                select 2021, staff_member_id, 1, 'ENTITLED', 0, begins,
                       1, import_id, row_no, facts_hash, 1, utc_timestamp(6)
                  from eligibility_assignment
                 where person_row = 1
                """));
        WrongResult.unlessEqual("rows of the limit", people, database.number("select count(*) from bench_decision"));
        return new Cost[] {cost, cost};
    }

    private Cost[] peer() throws Exception {
        database.empty("eligibility_decision");
        try (Connection cursor = database.another()) {
            return new Cost[] {decidingRowByRow(cursor, people), decidingRowByRow(cursor, 0)};
        }
    }

    private Cost decidingRowByRow(Connection cursor, long rows) throws Exception {
        long job = product.submit("PEER", JsonValue.EMPTY_JSON_OBJECT);
        RowByRowDecisions peer = product.get(RowByRowDecisions.class);
        long[] written = new long[1];
        Cost cost =
                Cost.of(() -> written[0] = peer.decide(cursor, database.connection(), CardYearFiles.CARD_YEAR, job));
        cursor.rollback();
        WrongResult.unlessEqual("rows that the peer changed", rows, written[0]);
        WrongResult.unlessEqual("the peer's reasons", reasons, database.counts(REASONS));
        return cost;
    }
}
