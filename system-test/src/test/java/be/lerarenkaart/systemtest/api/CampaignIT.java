package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A card year of five people, from raw files to a valid card, as a program would take it there. */
@TestMethodOrder(OrderAnnotation.class)
class CampaignIT {

    private static final String YEAR = "card-years/2042/";
    private static final Api ADMINISTRATOR = Api.administrator();

    private static Api museum;
    private static Api archive;
    private static int production;

    @BeforeAll
    static void files() {
        assertThat(ADMINISTRATOR.put("card-years/2042", "{}").statusCode()).isEqualTo(200);
        send("postcodes", SmallYear.POSTCODES);
        send("institutions", SmallYear.INSTITUTIONS);
        send(YEAR + "epd-deliveries", SmallYear.EPD);
        send(YEAR + "pickup-points", SmallYear.POINTS);
        send(YEAR + "postcode-claims", SmallYear.CLAIMS);
        send(YEAR + "subscriptions", SmallYear.SUBSCRIPTIONS);
        museum = partner(false);
        archive = partner(true);
    }

    @Test
    @Order(1)
    void aRehearsal_tellsWhatWouldChange_andChangesNothing() {
        JsonObject run = run("entitlement-runs", "{\"dryRun\": true}");

        assertThat(run.getBoolean("dryRun")).isTrue();
        assertThat(run.getJsonObject("counts").getInt("entitled")).isEqualTo(4);
        assertThat(run.getJsonObject("differences").getInt("new")).isEqualTo(4);
        assertThat(measure("ENTITLED")).isZero();
    }

    @Test
    @Order(2)
    void theDecision_countsWhoIsEntitled_andWhyOthersAreNot() {
        JsonObject run = run("entitlement-runs", "{}");

        assertThat(run.getJsonObject("counts").getJsonObject("reasons").getInt("RETIRED"))
                .isEqualTo(1);
        assertThat(measure("ENTITLED")).isEqualTo(4);
        assertThat(figures()
                        .getJsonObject("byChannel")
                        .getJsonObject("UNALLOCATED")
                        .getInt("ENTITLED"))
                .isEqualTo(4);
    }

    @Test
    @Order(3)
    void theAllocation_givesEachEntitledPersonAChannel() {
        JsonObject channels = run("allocations", "{\"conflicts\": \"EARLIEST\", \"gaps\": \"NEAREST\"}")
                .getJsonObject("counts")
                .getJsonObject("byChannel");

        assertThat(channels.getInt("HOME")).isEqualTo(1);
        assertThat(channels.getInt("MAGAZINE")).isEqualTo(1);
        assertThat(channels.getInt("PICKUP_POINT")).isEqualTo(1);
        assertThat(channels.getInt("OTHER")).isEqualTo(1);
        assertThat(figures().getJsonObject("byChannel").containsKey("UNALLOCATED"))
                .isFalse();
        assertThat(Api.array(ADMINISTRATOR.get(YEAR + "pickup-points"))
                        .getJsonObject(0)
                        .getInt("cards"))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void doneAgain_nothingChanges() {
        assertThat(run("entitlement-runs", "{}").getJsonObject("counts").getInt("changedRows"))
                .isZero();
        assertThat(run("allocations", "{\"conflicts\": \"EARLIEST\", \"gaps\": \"NEAREST\"}")
                        .getJsonObject("counts")
                        .getInt("changedRows"))
                .isZero();
    }

    @Test
    @Order(5)
    void aCardThatWasNotSent_isNotValidYet() {
        assertThat(check(museum, number()).getString("reason")).isEqualTo("NOT_ACTIVATED");
    }

    @Test
    @Order(6)
    void theProduction_freezesAllFour_andSendingThemMakesThemValid() {
        production = run("productions", "").getJsonObject("counts").getInt("production");
        assertThat(measure("PRODUCED")).isEqualTo(4);
        assertThat(check(museum, number()).getString("reason")).isEqualTo("NOT_ACTIVATED");

        assertProblem(ADMINISTRATOR.put("productions/" + production + "/sent", ""), 409, "not-released");
        assertProblem(ADMINISTRATOR.put("productions/" + production + "/released", ""), 409, "second-person-needed");
        assertThat(Api.withKey(Administrator.SECOND_KEY)
                        .put("productions/" + production + "/released", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ADMINISTRATOR.put("productions/" + production + "/sent", "").statusCode())
                .isEqualTo(204);
        assertThat(ADMINISTRATOR.put("productions/" + production + "/sent", "").statusCode())
                .isEqualTo(204);

        assertThat(measure("SENT")).isEqualTo(4);
        JsonObject check = check(museum, number());
        assertThat(check.getBoolean("valid")).isTrue();
        assertThat(check.getString("validUntil")).isEqualTo("2042-12-31");
        assertThat(check).containsOnlyKeys("valid", "reason", "validUntil", "message");
    }

    @Test
    @Order(7)
    void theContract_decidesWhoMayAskByStamboekNumber() {
        String printed = SmallYear.SUBSCRIBER + "-22036";

        assertThat(check(museum, printed).getString("reason")).isEqualTo("NOT_ALLOWED");
        assertThat(check(museum, SmallYear.NOBODY)).isEqualTo(check(museum, SmallYear.SUBSCRIBER));
        assertProblem(archive.post("card-checks", "{\"number\": \"%s\"}".formatted(printed)), 400, "invalid-input");
        assertThat(checkOfHolder(printed, "3000").getBoolean("valid")).isTrue();
        assertThat(checkOfHolder(printed, "9050"))
                .isEqualTo(checkOfHolder(SmallYear.RETIRED, "3000"))
                .isEqualTo(checkOfHolder(SmallYear.NOBODY, "3000"))
                .containsEntry("reason", Json.createValue("UNKNOWN"));
    }

    @Test
    @Order(8)
    void thePrintFile_holdsTheCardsOfItsChannel() {
        HttpResponse<String> file = ADMINISTRATOR.get("productions/" + production + "/print-files/MAGAZINE");

        assertThat(file.body().lines().skip(1)).hasSize(1).allMatch(line -> line.startsWith(number()));
        assertProblem(ADMINISTRATOR.get("productions/" + production + "/print-files/POST"), 404, "resource-not-found");
    }

    @Test
    @Order(9)
    void theFigures_comeAsCsvToo() {
        HttpResponse<String> csv = ADMINISTRATOR.get(YEAR + "figures", "Accept", "text/csv");

        assertThat(csv.body().lines()).first().isEqualTo("cardYear;asOf;province;channel;measure;count");
        assertThat(csv.body()).contains(";Oost-Vlaanderen;PICKUP_POINT;SENT;1").contains(";UNKNOWN;OTHER;SENT;1");
    }

    @Test
    @Order(10)
    void aPerson_isShownWithDecisionAndReason() {
        JsonObject retired = Api.object(ADMINISTRATOR.get("staff-members/" + SmallYear.RETIRED));

        assertThat(retired.getJsonArray("decisions").getJsonObject(0).getString("reason"))
                .isEqualTo("RETIRED");
        assertThat(retired.getJsonArray("cards")).isEmpty();
    }

    @Test
    @Order(11)
    void whoBeginsInFebruary_getsACardWithTheBatchOfMarch_andWhoBeginsAfterJuneNone() {
        send(YEAR + "epd-deliveries", SmallYear.EPD_OF_FEBRUARY);
        run("entitlement-runs", "{}");
        assertThat(batches().getInt("nextYear")).isEqualTo(1);
        assertThat(march().getInt("waiting")).isEqualTo(1);
        assertThat(march().getBoolean("open")).isFalse();

        ADMINISTRATOR.put(YEAR + "start-windows/MARCH/open", "");
        run("entitlement-runs", "{}");
        run("allocations", "{\"conflicts\": \"EARLIEST\", \"gaps\": \"NEAREST\"}");
        assertThat(march().getInt("waiting")).isZero();
        assertThat(march().getInt("entitled")).isEqualTo(1);
        int batch = run("productions", "").getJsonObject("counts").getInt("production");
        assertThat(Api.object(ADMINISTRATOR.get("productions/" + batch)).getJsonArray("parts"))
                .hasToString("[{\"batch\":\"MARCH\",\"cards\":1,\"channel\":\"OTHER\"}]");

        Api.withKey(Administrator.SECOND_KEY).put("productions/" + batch + "/released", "");
        ADMINISTRATOR.put("productions/" + batch + "/sent", "");
        assertThat(march().getInt("sent")).isEqualTo(1);
        JsonObject other = figures().getJsonObject("byChannel").getJsonObject("OTHER");
        assertThat(other.getInt("ENTITLED")).isEqualTo(2);
        assertThat(other.getInt("SENT")).isEqualTo(2);
        assertThat(decision(SmallYear.BEGINS_IN_JUNE)).isEqualTo("NOT_STARTED");
    }

    private static JsonObject batches() {
        return Api.object(ADMINISTRATOR.get(YEAR + "starter-batches"));
    }

    private static JsonObject march() {
        return batches().getJsonArray("batches").getJsonObject(1);
    }

    private static String decision(String stamboekNumber) {
        return Api.object(ADMINISTRATOR.get("staff-members/" + stamboekNumber))
                .getJsonArray("decisions")
                .getJsonObject(0)
                .getString("reason");
    }

    private static String number() {
        return Api.object(ADMINISTRATOR.get("staff-members/" + SmallYear.SUBSCRIBER))
                .getJsonArray("cards")
                .getJsonObject(0)
                .getString("number");
    }

    private static JsonObject checkOfHolder(String number, String postcode) {
        return Api.object(
                archive.post("card-checks", "{\"number\": \"%s\", \"postcode\": \"%s\"}".formatted(number, postcode)));
    }

    private static JsonObject check(Api partner, String number) {
        HttpResponse<String> answer =
                partner.post("card-checks", "{\"number\": \"%s\", \"purpose\": \"ticket\"}".formatted(number));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.object(answer);
    }

    private static JsonObject figures() {
        return Api.object(ADMINISTRATOR.get(YEAR + "figures"));
    }

    private static int measure(String name) {
        return figures().getJsonObject("measures").getInt(name);
    }

    private static JsonObject run(String kind, String body) {
        JsonObject done = ADMINISTRATOR.ended(ADMINISTRATOR.post(YEAR + kind, body));
        assertThat(done.getString("state")).as(done.toString()).isEqualTo("COMPLETED");
        return done;
    }

    @Test
    @Order(20)
    void aPoint_receivesItsBox_andCountsItsShelf() {
        String point = YEAR + "pickup-points/AP1/";
        String box = "{\"production\": " + production + ", \"count\": %d}";
        assertThat(stockOf(point).getInt("sent")).isEqualTo(1);
        assertThat(stockOf(point).getInt("toCome")).isEqualTo(1);

        assertProblem(ADMINISTRATOR.post(point + "receipts", box.formatted(2)), 422, "count-differs");
        assertThat(Api.object(ADMINISTRATOR.post(point + "receipts", box.formatted(1)))
                        .getInt("changed"))
                .isEqualTo(1);
        assertProblem(ADMINISTRATOR.post(point + "receipts", box.formatted(1)), 409, "nothing-to-receive");

        assertProblem(ADMINISTRATOR.post(point + "counts", "{\"count\": 0}"), 422, "count-differs");
        assertProblem(
                ADMINISTRATOR.post(point + "counts", "{\"count\": 0, \"lost\": [\"61234567890\"]}"),
                400,
                "invalid-input");
        String number = Api.object(ADMINISTRATOR.get("staff-members/" + SmallYear.AT_A_POINT))
                .getJsonArray("cards")
                .getJsonObject(0)
                .getString("number");
        assertThat(Api.object(ADMINISTRATOR.post(
                                point + "counts", "{\"count\": 0, \"handedOver\": [\"" + number + "\"]}"))
                        .getInt("handedOver"))
                .isEqualTo(1);
        assertProblem(ADMINISTRATOR.post(point + "returns", "{\"left\": 1}"), 409, "changed-meanwhile");

        assertThat(stockOf(point).getInt("handedOver")).isEqualTo(1);
        assertThat(Api.array(ADMINISTRATOR.get(YEAR + "stock"))
                        .getJsonObject(0)
                        .getJsonNumber("share")
                        .doubleValue())
                .isEqualTo(1);
        assertThat(ADMINISTRATOR.get(YEAR + "stock", "Accept", "text/csv").body())
                .contains("AP1;De Krook;Gent;Oost-Vlaanderen;1;1;0;0;1;0;0;0;1.000;");
        assertThat(Api.array(ADMINISTRATOR.get(YEAR + "stock-weeks"))
                        .getJsonObject(0)
                        .getInt("handedOverSoFar"))
                .isEqualTo(1);
    }

    private static JsonObject stockOf(String point) {
        return Api.object(ADMINISTRATOR.get(point + "stock")).getJsonObject("stock");
    }

    @Test
    @Order(21)
    void aPoint_keepsItsHoursAndContact() {
        String point = "pickup-points/AP1/";
        int version = Api.object(ADMINISTRATOR.get(point + "profile")).getInt("version");
        String hours = "{\"version\": " + version + ", \"week\": {\"%s\": \"9-12 13.30-17\"}}";

        assertProblem(ADMINISTRATOR.put(point + "hours", hours.formatted("MAANDAG")), 400, "invalid-input");
        assertThat(ADMINISTRATOR.put(point + "hours", hours.formatted("MONDAY")).statusCode())
                .isEqualTo(204);
        assertProblem(ADMINISTRATOR.put(point + "hours", hours.formatted("MONDAY")), 409, "changed-meanwhile");
        String contact = "{\"version\": " + (version + 1) + ", \"email\": \"%s\"}";
        assertProblem(ADMINISTRATOR.put(point + "contact", contact.formatted("bib")), 422, "invalid-input");
        assertThat(ADMINISTRATOR
                        .put(point + "contact", contact.formatted("bib@stad.example"))
                        .statusCode())
                .isEqualTo(204);
        int added = Api.object(ADMINISTRATOR.post(point + "hour-exceptions", "{\"firstDay\": \"2042-05-02\"}"))
                .getInt("id");
        JsonObject profile = Api.object(ADMINISTRATOR.get(point + "profile"));
        assertThat(profile.getJsonObject("week").getString("MONDAY")).isEqualTo("09:00-12:00 13:30-17:00");
        assertThat(profile.getJsonObject("contact").getString("email")).isEqualTo("bib@stad.example");
        assertThat(profile.getJsonArray("exceptions")).hasSize(1);
        assertThat(ADMINISTRATOR
                        .send("DELETE", point + "hour-exceptions/" + added, noBody())
                        .statusCode())
                .isEqualTo(204);
        assertProblem(
                ADMINISTRATOR.send("DELETE", point + "hour-exceptions/" + added, noBody()), 404, "resource-not-found");
    }

    @Test
    @Order(22)
    void aPoint_choosesItsLastDay_andItsPostcodesAreGivenTogether() {
        String point = YEAR + "pickup-points/AP1/";
        assertProblem(ADMINISTRATOR.put(point + "closing-day", "{\"closes\": \"2043-01-01\"}"), 422, "invalid-input");
        assertThat(ADMINISTRATOR
                        .put(point + "closing-day", "{\"closes\": \"2042-05-30\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ADMINISTRATOR.get(point + "poster").body()).startsWith("%PDF-");
        assertThat(Api.array(ADMINISTRATOR.get(YEAR + "card-moves"))).isEmpty();
        assertProblem(ADMINISTRATOR.post(YEAR + "card-moves", "{\"all\": true}"), 409, "no-move");
        assertProblem(ADMINISTRATOR.post(YEAR + "card-moves", "{\"postcode\": \"9000\"}"), 400, "invalid-input");
        String city = "{\"pickupPoint\": \"AP1\", \"postcodes\": {\"9000\": %s, \"3000\": null}}";
        assertProblem(
                ADMINISTRATOR.post(
                        YEAR + "postcode-assignments",
                        city.replace("AP1", "AP9").formatted("null")),
                404,
                "resource-not-found");
        assertThat(Api.object(ADMINISTRATOR.post(YEAR + "postcode-assignments", city.formatted("\"AP1\"")))
                        .getInt("assigned"))
                .isPositive();
    }

    private static void send(String route, String file) {
        JsonObject done = ADMINISTRATOR.ended(ADMINISTRATOR.sendFile(route, file.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.getString("state")).as(done.toString()).isEqualTo("COMPLETED");
    }

    private static Api partner(boolean acceptsStamboek) {
        JsonObject partner = Api.object(ADMINISTRATOR.post(
                "partners",
                "{\"name\": \"%s\", \"acceptsStamboek\": %s}".formatted(UUID.randomUUID(), acceptsStamboek)));
        return Api.withKey(KeyOfATest.made(Visitor.administrator(), "till", "PARTNER-" + partner.getInt("id"))
                .secret());
    }
}
