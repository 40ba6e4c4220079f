package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What only administrators see, one of each: a delivery, a decision, an allocation, a production, a card and its holder,
 * a draft of the rules and a mail.
 */
final class CampaignRows {

    static final int YEAR = 2042;

    /** Not the newest, for that is what pages show that are asked for no year. */
    static final int YEAR_OF_REVIEW = 2040;

    private final Api administrator;
    private long delivery;
    private long run;
    private long production;
    private long person;
    private long card;
    private long letter;
    private int draftOfRules;
    private long review;
    private long corrected;
    private long correction;

    private CampaignRows(Api administrator) {
        this.administrator = administrator;
    }

    static CampaignRows in(URI system) {
        CampaignRows rows = new CampaignRows(Api.in(system, Administrator.KEY));
        rows.make();
        return rows;
    }

    private void make() {
        String year = "card-years/" + YEAR + "/";
        assertThat(administrator.put("card-years/" + YEAR, "{}").statusCode()).isEqualTo(200);
        read("postcodes", SmallYear.POSTCODES);
        read("institutions", SmallYear.INSTITUTIONS);
        delivery = id(read(year + "epd-deliveries", SmallYear.EPD));
        read(year + "pickup-points", SmallYear.POINTS);
        read(year + "postcode-claims", SmallYear.CLAIMS);
        read(year + "subscriptions", SmallYear.SUBSCRIPTIONS);
        run = id(done(year + "entitlement-runs", "{}"));
        done(year + "allocations", "{\"conflicts\": \"EARLIEST\", \"gaps\": \"NEAREST\"}");
        production = done(year + "productions", "").getJsonObject("counts").getInt("production");
        JsonObject holder = Api.object(administrator.get("staff-members/" + SmallYear.SUBSCRIBER));
        person = id(holder.getJsonObject("person"));
        card = id(holder.getJsonArray("cards").getJsonObject(0));
        draftOfRules = Api.object(
                        administrator.post(year + "rule-sets", "{\"description\": \"ontwerp van de matrix\"}"))
                .getInt("version");
        letter = id(Api.object(administrator.post("letters", "{\"to\": \"matrix@school.example\"}")));
        decideAReview();
    }

    /** So that somebody's name is corrected by hand. */
    private void decideAReview() {
        String year = "card-years/" + YEAR_OF_REVIEW;
        assertThat(administrator.put(year, "{}").statusCode()).isEqualTo(200);
        read(year + "/epd-deliveries", SmallYear.twoNames(YEAR_OF_REVIEW));
        // The search for what people must look at waits behind the delivery; a decision waits behind the search.
        done(year + "/entitlement-runs", "{\"dryRun\": true}");
        JsonObject found = Api.object(administrator.get(year + "/reviews"))
                .getJsonArray("reviews")
                .getJsonObject(0);
        review = id(found);
        corrected = found.getJsonNumber("person").longValue();
        String decision = "{\"version\": %d, \"choice\": \"USE_OTHER_NAME\", \"reason\": \"Voor de matrix\"}"
                .formatted(found.getInt("version"));
        assertThat(administrator
                        .post("reviews/" + review + "/decisions", decision)
                        .statusCode())
                .isEqualTo(200);
        correction = id(Api.array(administrator.get("people/" + corrected + "/corrections"))
                .getJsonObject(0));
    }

    private JsonObject read(String route, String file) {
        return completed(administrator.ended(administrator.sendFile(route, file.getBytes(StandardCharsets.UTF_8))));
    }

    private JsonObject done(String route, String body) {
        return completed(administrator.ended(administrator.post(route, body)));
    }

    private static JsonObject completed(JsonObject ended) {
        assertThat(ended.getString("state")).as(ended.toString()).isEqualTo("COMPLETED");
        return ended;
    }

    private static long id(JsonObject row) {
        assertThat(row).as(row.toString()).containsKey("id");
        return row.getJsonNumber("id").longValue();
    }

    long delivery() {
        return delivery;
    }

    long run() {
        return run;
    }

    long production() {
        return production;
    }

    long person() {
        return person;
    }

    long card() {
        return card;
    }

    long letter() {
        return letter;
    }

    long review() {
        return review;
    }

    /** Somebody of whom a name was corrected. */
    long corrected() {
        return corrected;
    }

    /** That correction. */
    long correction() {
        return correction;
    }

    int draftOfRules() {
        return draftOfRules;
    }
}
