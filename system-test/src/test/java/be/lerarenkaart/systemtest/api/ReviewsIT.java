package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program reads what people must look at, and decides about it. */
class ReviewsIT {

    /** Of no other test. */
    private static final String REVIEWS = "card-years/2045/reviews";

    private final Api api = Api.administrator();

    @BeforeAll
    static void aDeliveryWithOneNumberUnderTwoNames() {
        Api api = Api.administrator();
        api.put("card-years/2045", "{}");
        assertThat(api.ended(api.sendFile(
                                "card-years/2045/epd-deliveries",
                                SmallYear.twoNames(2045).getBytes(StandardCharsets.UTF_8)))
                        .getString("state"))
                .isEqualTo("COMPLETED");
        // The search waits behind the delivery, and this behind the search.
        api.ended(api.post("card-years/2045/entitlement-runs", "{\"dryRun\": true}"));
    }

    @Test
    void aConflict_isRead_decidedOnce_andPutBeforePeopleAgain() {
        JsonObject page = Api.object(api.get(REVIEWS + "?kind=NAME_CONFLICT"));
        assertThat(page.getInt("total")).isEqualTo(1);
        JsonObject open = page.getJsonArray("reviews").getJsonObject(0);
        String review = "reviews/" + open.getInt("id");
        JsonObject whole = Api.object(api.get(review));
        assertThat(whole.getJsonObject("left").getJsonObject("row").getString("familyName"))
                .isEqualTo("Adams");
        assertThat(whole.getJsonObject("right").getJsonObject("row").getString("familyName"))
                .isEqualTo("Wouters");

        String decision = "{\"version\": %d, \"choice\": \"KEEP_NAME\", \"reason\": \"Nagekeken\"}"
                .formatted(open.getInt("version"));
        JsonObject decided = Api.object(api.post(review + "/decisions", decision));
        assertThat(decided.getJsonObject("review").getString("state")).isEqualTo("DECIDED");
        assertThat(decided.getJsonArray("decisions").getJsonObject(0).getString("reason"))
                .isEqualTo("Nagekeken");
        assertProblem(api.post(review + "/decisions", decision), 409, "item-changed");

        int version = decided.getJsonObject("review").getInt("version");
        JsonObject again = Api.object(api.post(review + "/reopenings", "{\"version\": " + version + "}"));
        assertThat(again.getJsonObject("review").getString("state")).isEqualTo("OPEN");
    }

    @Test
    void whatIsNotThereOrNotRight_isRefused() {
        assertProblem(api.get("reviews/999999999"), 404, "resource-not-found");
        assertProblem(api.get("card-years/2099/reviews"), 404, "resource-not-found");
        assertProblem(api.get(REVIEWS + "?kind=IETS"), 400, "invalid-input");
        assertProblem(api.post("reviews/999999999/decisions", "{}"), 400, "invalid-input");
    }
}
