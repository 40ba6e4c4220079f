package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A program corrects what sources say of people, merges files and splits them. */
class PeopleIT {

    /** Of no other test. */
    private static final int YEAR = 2046;

    private static final String WHY = "\"reason\": \"Identiteitskaart gezien\"}";

    private final Api api = Api.administrator();

    @BeforeAll
    static void aDelivery() {
        Api api = Api.administrator();
        api.put("card-years/" + YEAR, "{}");
        String people = SmallYear.EPD.replace("2041-", (YEAR - 1) + "-");
        assertThat(api.ended(api.sendFile(
                                "card-years/" + YEAR + "/epd-deliveries", people.getBytes(StandardCharsets.UTF_8)))
                        .getString("state"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void aNameByHand_counts_untilItIsEnded() {
        String person = "people/" + idOf(SmallYear.ABROAD);
        JsonObject made = created(
                person + "/corrections",
                "{\"kind\": \"NAME\", \"familyName\": \"Dubois-Peeters\", \"givenName\": \"Jan\", ");
        assertThat(made.getString("said")).isEqualTo("Dubois|Jan");
        assertThat(Api.object(api.get(person)).getJsonObject("person").getString("familyName"))
                .isEqualTo("Dubois-Peeters");

        String ended = "corrections/" + made.getInt("id") + "/ended";
        assertThat(Api.object(api.put(ended, "{" + WHY))).containsKey("endedAt");
        assertThat(api.put(ended, "{" + WHY).statusCode()).isEqualTo(200);
        assertThat(Api.object(api.get(person)).getJsonObject("person").getString("familyName"))
                .isEqualTo("Dubois");
        assertThat(Api.array(api.get(person + "/corrections"))).hasSize(1);
    }

    @Test
    void twoFiles_areMerged_andMadeTwoAgain() {
        long kept = idOf(SmallYear.AT_A_POINT);
        long merged = idOf(SmallYear.RETIRED);
        JsonObject merge = created("people/" + kept + "/merges", "{\"merged\": " + merged + ", ");
        assertThat(Api.object(api.get("people/" + merged))
                        .getJsonObject("person")
                        .getJsonNumber("id")
                        .longValue())
                .isEqualTo(kept);
        assertProblem(
                api.post("people/" + kept + "/merges", "{\"merged\": " + merged + ", " + WHY), 409, "person-merged");

        assertThat(Api.object(api.put("merges/" + merge.getInt("id") + "/ended", "{" + WHY)))
                .containsKey("endedAt");
        assertThat(idOf(SmallYear.RETIRED)).isEqualTo(merged);
        assertThat(Api.array(api.get("people/" + kept + "/merges"))).hasSize(1);
    }

    @Test
    void aRowOfSomebodyElse_getsAFileOfItsOwn() {
        long person = idOf(SmallYear.SUBSCRIBER);
        JsonObject row = rowOf(person);
        String place = row.getInt("importId") + "-" + row.getInt("row");
        assertProblem(api.post("people/" + person + "/splits", "{\"rows\": [\"1\"], " + WHY), 400, "invalid-input");
        // A second year's delivery, so that a row is left behind.
        int next = YEAR + 1;
        api.put("card-years/" + next, "{}");
        api.ended(api.sendFile(
                "card-years/" + next + "/epd-deliveries",
                SmallYear.EPD.replace("2041-", YEAR + "-").getBytes(StandardCharsets.UTF_8)));

        JsonObject split = created("people/" + person + "/splits", "{\"rows\": [\"" + place + "\"], ");
        assertThat(split.getJsonNumber("from").longValue()).isEqualTo(person);
        JsonObject moved = rowOf(split.getJsonNumber("person").longValue());
        assertThat(moved.getInt("row")).isEqualTo(row.getInt("row"));
        assertThat(moved.getInt("cardYear")).isEqualTo(YEAR);
    }

    @Test
    void whatIsNotThereOrNotRight_isRefused() {
        String person = "people/" + idOf(SmallYear.STARTER);
        assertProblem(api.get("people/999999999"), 404, "resource-not-found");
        assertProblem(api.get("people/999999999/corrections"), 404, "resource-not-found");
        assertProblem(api.get("people/999999999/merges"), 404, "resource-not-found");
        assertProblem(api.get("people/999999999/splits"), 404, "resource-not-found");
        assertProblem(api.put("merges/999999999/ended", "{" + WHY), 404, "resource-not-found");
        assertProblem(api.put("corrections/999999999/ended", "{" + WHY), 404, "resource-not-found");
        assertProblem(api.post(person + "/corrections", "{" + WHY), 400, "invalid-input");
        assertProblem(
                api.post(person + "/corrections", "{\"kind\": \"ADDRESS\", \"street\": \"Straat\", " + WHY),
                400,
                "invalid-input");
        assertProblem(
                api.post(person + "/corrections", "{\"kind\": \"EMAIL\", \"email\": \"geen adres\", " + WHY),
                400,
                "invalid-input");
        assertProblem(
                api.post(
                        person + "/corrections",
                        "{\"kind\": \"RIGHT\", \"cardYear\": 2099, \"entitled\": true, " + WHY),
                404,
                "resource-not-found");
    }

    private JsonObject created(String path, String begin) {
        var answer = api.post(path, begin + WHY);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Api.object(answer);
    }

    private JsonObject rowOf(long person) {
        return Api.object(api.get("people/" + person)).getJsonArray("assignments").stream()
                .map(JsonValue::asJsonObject)
                .filter(row -> row.getInt("cardYear") == YEAR)
                .findFirst()
                .orElseThrow();
    }

    private long idOf(String stamboek) {
        return Api.object(api.get("staff-members/" + stamboek))
                .getJsonObject("person")
                .getJsonNumber("id")
                .longValue();
    }
}
