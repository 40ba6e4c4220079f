package be.lerarenkaart.bench;

import be.lerarenkaart.sample.Size;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;

/**
 * What it costs to forget everybody of a card year at once: delivered, decided and allocated in a year that is long over,
 * then rehearsed and erased, each in one transaction. There is no peer to race.
 */
final class ErasureCost {

    private final Product product;
    private final BenchDatabase database;
    private final CardYearFiles files;
    private final StringBuilder table = new StringBuilder("| what | people | seconds |\n|---|---|---|\n");

    ErasureCost(Product product, CardYearFiles files) {
        this.product = product;
        this.database = product.database();
        this.files = files;
    }

    static String measure(Options options, BenchDatabase database) throws Exception {
        CardYearFiles files = CardYearFiles.in(options.folder().resolve("files"), options.size());
        try (Product product = new Product(database)) {
            product.openCardYear(files);
            return new ErasureCost(product, files).measure(options.size());
        }
    }

    /** As a Markdown table. */
    private String measure(Size size) throws Exception {
        AllocationRow year = new AllocationRow(product, files);
        year.allocateYear();
        System.out.println(
                "erasure: a year of " + size.name().toLowerCase(Locale.ROOT) + " size is decided and allocated");
        long people = number("eligibility_staff_member");
        long cards = number("distribution_card");
        long decided = database.number("select count(*) from eligibility_decision where current_year is not null");
        long erasure = asked();
        told(
                "rehearsing",
                Json.createObjectBuilder().add("dryRun", true).add("throughYear", CardYearFiles.CARD_YEAR),
                people);
        WrongResult.unlessEqual("people whom the rehearsal wrote down", people, number("privacy_rehearsed"));
        told("erasing", Json.createObjectBuilder().add("erasure", erasure), people);
        WrongResult.unlessEqual("people who are left", 0L, number("eligibility_staff_member"));
        WrongResult.unlessEqual("people whom the rehearsal still names", 0L, number("privacy_rehearsed"));
        WrongResult.unlessEqual("cards that are counted", cards, number("distribution_card"));
        WrongResult.unlessEqual(
                "decisions that are counted",
                decided,
                database.number("select count(*) from eligibility_decision where current_year is not null"));
        WrongResult.unlessEqual(
                "bytes of files",
                0L,
                database.number("select count(*) from intake_chunk c join"
                        + " intake_import i on i.id = c.import_id where i.card_year = " + CardYearFiles.CARD_YEAR));
        WrongResult.unlessEqual(
                "rows with a name",
                0L,
                database.number("select count(*) from eligibility_assignment where family_name <> ''"));
        return table.toString();
    }

    private void told(String what, JsonObjectBuilder parameters, long people) throws Exception {
        JsonObject[] said = new JsonObject[1];
        long job = product.submit("PEOPLE_ERASURE", parameters.build());
        Cost cost = Cost.of(() -> said[0] = product.runJob(job));
        WrongResult.unlessEqual(
                "people of " + what, people, said[0].getJsonNumber("people").longValue());
        table.append(String.format(Locale.ROOT, "| %s | %,d | %.1f |%n", what, people, cost.seconds()));
    }

    private long asked() throws Exception {
        database.run(
                "update jobs_job set state = 'COMPLETED'",
                "insert into privacy_erasure (through_year, reason, asked_at, asked_by, asked_by_account, confirmed_by,"
                        + " confirmed_by_account, confirmed_via) values (" + CardYearFiles.CARD_YEAR
                        + ", 'bench', utc_timestamp(6), 'ann', 1, 'bob', 2, 'bench')");
        return database.number("select max(id) from privacy_erasure");
    }

    private long number(String of) throws Exception {
        return database.number("select count(*) from " + of);
    }
}
