package be.lerarenkaart.bench;

import be.lerarenkaart.distribution.RowByRowAllocation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** B5: a channel, a point and a number for everybody entitled; and allocating again, which must change nothing. */
final class AllocationRow implements BenchRow {

    private static final String[] TABLES = {
        "distribution_card", "distribution_card_event", "distribution_allocation", "distribution_postcode_assignment"
    };

    private static final String PLACES =
            """
            select concat(channel, ' ', channel_reason, ' ', coalesce(pickup_point_code, '')), count(*)
              from distribution_card where current_year = 2021 group by 1
            """;

    private final Product product;
    private final BenchDatabase database;
    private final CardYearFiles files;
    private Map<String, Long> places;
    private long cards;

    AllocationRow(Product product, CardYearFiles files) {
        this.product = product;
        this.database = product.database();
        this.files = files;
    }

    @Override
    public Race prepare() throws Exception {
        allocateYear();
        places = database.counts(PLACES);
        cards = database.number("select count(*) from distribution_card");
        layReady();
        return new Race(
                "B5",
                List.of(new Race.Phase("first allocation", 4, 0), new Race.Phase("second allocation", 4, 0)),
                this::ours,
                this::limit,
                this::peer);
    }

    /** Everything that comes before, and the cards themselves. */
    void allocateYear() throws Exception {
        importYear();
        database.empty(TABLES);
        System.out.println("B5 allocated: " + allocate());
    }

    private void importYear() throws IOException, SQLException {
        int year = CardYearFiles.CARD_YEAR;
        database.empty(EpdImportRow.TABLES);
        database.empty("eligibility_decision");
        product.importFile("EPD_DELIVERY", year, files.ofYear("epd_" + year + ".csv"));
        try (Stream<Path> lists = Files.list(files.ofYear("lijsten"))) {
            for (Path list : lists.sorted().toList()) {
                product.importFile("STAFF_LIST", year, list);
            }
        }
        JsonObject forGood = Json.createObjectBuilder().add("dryRun", false).build();
        product.runJob(product.submit("ENTITLEMENT_RUN", forGood));
        product.importFile("SUBSCRIPTIONS", year, files.ofYear("abonnees_" + year + ".csv"));
        product.importFile("PICKUP_POINTS", year, files.ofYear("afhaalpunten_" + year + ".csv"));
        product.importFile("POSTCODE_CLAIMS", year, files.ofYear("afhaalpunt_postcodes_" + year + ".csv"));
    }

    /** The cards that ours made, numbers included, for the limit to write once more. */
    private void layReady() throws SQLException {
        database.run(
                "drop table if exists bench_card",
                "create table bench_card like distribution_card",
                "drop table if exists bench_ready",
                "create table bench_ready (primary key (staff_member_id)) as select staff_member_id, decision_id,"
                        + " number, channel, channel_reason, pickup_point_code, home_province from distribution_card",
                "drop table if exists bench_sequence",
                "create table bench_sequence (given bigint not null) as select 0 as given");
    }

    private Cost[] ours() throws Exception {
        database.empty(TABLES);
        Cost[] costs = {Cost.of(this::allocate), null};
        check("ours");
        JsonObject[] said = new JsonObject[1];
        costs[1] = Cost.of(() -> said[0] = allocate());
        WrongResult.unlessEqual("rows that our second allocation changed", 0, said[0].getInt("changedRows"));
        check("ours, again");
        return costs;
    }

    private JsonObject allocate() throws Exception {
        JsonObject parameters = Json.createObjectBuilder()
                .add("dryRun", false)
                .add("conflicts", "EARLIEST")
                .add("gaps", "NEAREST")
                .build();
        return product.runJob(product.submit("ALLOCATION", parameters));
    }

    private void check(String who) throws Exception {
        WrongResult.unlessEqual("cards by channel, reason and point of " + who, places, database.counts(PLACES));
        WrongResult.unlessEqual(
                "different numbers of " + who,
                cards,
                database.number("select count(distinct number) from distribution_card"));
    }

    /** The limit of a second run would be nothing at all; the first one's stands in for it. */
    private Cost[] limit() throws Exception {
        database.empty("bench_card");
        Cost cost = Cost.of(
                () -> database.run(
                        """
                        insert into bench_card (card_year, staff_member_id, decision_id, number, channel, channel_reason,
                               pickup_point_code, home_province, state, state_since, allocation_id)
                        select 2021, staff_member_id, decision_id, number, channel, channel_reason,
                               pickup_point_code, home_province, 'PLANNED', utc_timestamp(6), 1
                          from bench_ready
                         order by staff_member_id
                        """));
        WrongResult.unlessEqual("rows of the limit", cards, database.number("select count(*) from bench_card"));
        return new Cost[] {cost, cost};
    }

    private Cost[] peer() throws Exception {
        database.empty(TABLES);
        try (Connection cursor = database.another()) {
            return new Cost[] {allocatingRowByRow(cursor, cards), allocatingRowByRow(cursor, 0)};
        }
    }

    private Cost allocatingRowByRow(Connection cursor, long rows) throws Exception {
        long job = product.submit("PEER", JsonValue.EMPTY_JSON_OBJECT);
        RowByRowAllocation peer = product.get(RowByRowAllocation.class);
        long[] written = new long[1];
        Cost cost =
                Cost.of(() -> written[0] = peer.allocate(cursor, database.connection(), CardYearFiles.CARD_YEAR, job));
        cursor.rollback();
        WrongResult.unlessEqual("cards that the peer wrote", rows, written[0]);
        check("the peer");
        return cost;
    }
}
