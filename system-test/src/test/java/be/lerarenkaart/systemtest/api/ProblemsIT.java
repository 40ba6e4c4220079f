package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is refused is refused in one shape. */
class ProblemsIT {

    private final Api api = Api.administrator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nergens",
                "/api/nergens",
                "/api/v1",
                "imports/999999999",
                "imports/abc",
                "runs/999999999",
                "card-years/2098",
                "imports/999999999/verdicts",
                "staff-members/16203040856",
                "application.wadl"
            })
    void whatDoesNotExist_isNotFound(String path) {
        assertProblem(api.get(path), 404, "resource-not-found");
    }

    @Test
    void aYearOutsideTheCentury_isRefused() {
        assertProblem(api.put("card-years/1821", "{}"), 400, "invalid-card-year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aBodyWhereNoneIsRead_isRefusedInTheSameShape(String method) {
        String path = method.equals("GET") ? "card-years" : "invitations/999999999";
        assertProblem(
                api.send(method, path, BodyPublishers.ofString("{\"a\": "), "Content-Type", Api.JSON),
                400,
                "unexpected-body");
        assertThat(api.get("card-years").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "letters?state=NOSUCH, state",
        "letters?template=NOSUCH, template",
        "letters?status=SENT, status",
        "audit-entries?act=NOSUCH, act",
        "audit-entries?subjectKind=NOSUCH, subjectKind",
        "audit-entries?accountId=ik, accountId",
        "audit-entries?actor=ik, actor",
        "imports?cardYear=dit, cardYear",
        "imports/999999999/verdicts?verdict=NOSUCH, verdict",
        "imports/999999999/verdicts?code=NOSUCH, code"
    })
    void anUnknownFilter_isRefusedByName(String path, String parameter) {
        JsonObject problem = assertProblem(api.get(path), 400, "invalid-input");

        assertThat(problem.getJsonArray("issues").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(issue -> assertThat(issue.getString("name")).isEqualTo(parameter));
    }

    @Test
    void knownFilters_andEmptyOnes_areTaken() {
        for (String path : new String[] {
            "letters?state=SENT&template=trial",
            "letters?state=",
            "audit-entries?act=KEY_ISSUED&subjectKind=API_KEY",
            "imports?cardYear=2041"
        }) {
            assertThat(api.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void anotherMethod_isToldWhichOnesThereAre() {
        HttpResponse<String> answer = api.post("card-years", "{}");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("GET"));
    }

    @Test
    void anotherForm_isRefusedBothWays() {
        assertProblem(api.get("card-years", "Accept", "image/png"), 406, "not-acceptable");
        assertProblem(
                api.send("PUT", "card-years/2040", BodyPublishers.ofString("x"), "Content-Type", "text/xml"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"dryRun\": tru}", "{} {}", "{\"a\": \"\u0001\"}"})
    void brokenJson_isTheCallersFault(String json) {
        assertProblem(api.put("card-years/2040", json), 400, "invalid-json");
    }

    @Test
    void deepNesting_isTheCallersFaultToo() {
        assertProblem(api.put("card-years/2040", "{\"a\":" + "[".repeat(20_000)), 400, "invalid-json");
    }

    @Test
    void endlessJson_isTooLarge() {
        assertProblem(api.put("card-years/2040", "{\"a\": \"" + "x".repeat(1 << 20) + "\"}"), 413, "body-too-large");
    }

    @Test
    void allWrongFields_areToldAtOnce() {
        JsonObject problem = assertProblem(
                api.put(
                        "card-years/2040",
                        "{\"referenceDate\": \"1/11/2039\", \"ruleSet\": \"een\", \"pickupOpens\": 3}"),
                400,
                "invalid-input");

        assertThat(problem.getJsonArray("issues").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("name"))
                .containsExactlyInAnyOrder("referenceDate", "ruleSet", "pickupOpens");
        assertProblem(api.get("card-years/2040"), 404, "resource-not-found");
    }

    @Test
    void everyAnswer_forbidsTheBrowserWhatItNeedNotDo() {
        HttpResponse<String> answer = api.get("card-years");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "strict-transport-security");
    }
}
