package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys, and what they open; who may call which route stands in {@link RightsMatrixIT}. */
class RightsIT {

    private static JsonObject partnerKey;

    @BeforeAll
    static void aPartner() {
        Api administrator = Api.administrator();
        JsonObject partner =
                Api.object(administrator.post("partners", "{\"name\": \"Museum %s\"}".formatted(UUID.randomUUID())));
        partnerKey = Api.object(administrator.post(
                "api-keys",
                "{\"name\": \"kassa\", \"role\": \"PARTNER\", \"scope\": \"%d\"}".formatted(partner.getInt("id"))));
    }

    static List<Description.Route> routes() {
        List<Description.Route> routes = Description.routes();
        assertThat(routes).hasSizeGreaterThan(30);
        return routes;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void withoutAKey_noRouteAnswers(Description.Route route) {
        HttpResponse<String> answer = call(Api.stranger(), route);

        assertProblem(answer, 401, "unauthorized");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"lerarenkaart\"");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void anAdministrator_doesNotCheckCards() {
        assertProblem(Api.administrator().post("card-checks", "{\"number\": \"61234567890\"}"), 403, "forbidden");
    }

    @Test
    void aKeyInTheAddress_isNoKey() {
        assertProblem(Api.stranger().get("card-years?token=" + Administrator.KEY), 401, "unauthorized");
    }

    @Test
    void aRevokedKey_isRefusedAtOnce() {
        Api administrator = Api.administrator();
        JsonObject issued =
                Api.object(administrator.post("api-keys", "{\"name\": \"tijdelijk\", \"role\": \"ADMINISTRATOR\"}"));
        Api temporary = Api.withKey(issued.getString("key"));
        assertThat(temporary.get("card-years").statusCode()).isEqualTo(200);

        HttpResponse<String> revoked =
                administrator.send("DELETE", "api-keys/" + issued.getInt("id"), BodyPublishers.noBody());

        assertThat(revoked.statusCode()).isEqualTo(204);
        assertProblem(temporary.get("card-years"), 401, "unauthorized");
    }

    @Test
    void theListOfKeys_holdsNoSecret() {
        String keys = Api.administrator().get("api-keys").body();

        assertThat(keys)
                .contains(partnerKey.getString("prefix"))
                .doesNotContain(partnerKey.getString("key"), Administrator.KEY);
    }

    @Test
    void aPartner_seesAndRevokesItsOwnKeysOnly() {
        JsonObject others =
                Api.object(Api.administrator().post("api-keys", "{\"name\": \"ander\", \"role\": \"ADMINISTRATOR\"}"));

        assertThat(Api.array(partner().get("api-keys")).getValuesAs(JsonObject.class))
                .extracting(key -> key.getString("scope"))
                .containsOnly(partnerKey.getString("scope"));
        assertProblem(
                partner().send("DELETE", "api-keys/" + others.getInt("id"), BodyPublishers.noBody()),
                404,
                "resource-not-found");
        assertThat(Api.withKey(others.getString("key")).get("card-years").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPartner_makesNoKeyForAnotherNorForAnAdministrator() {
        assertProblem(
                partner().post("api-keys", "{\"name\": \"x\", \"role\": \"PARTNER\", \"scope\": \"999999\"}"),
                404,
                "resource-not-found");
        assertProblem(
                partner().post("api-keys", "{\"name\": \"x\", \"role\": \"ADMINISTRATOR\"}"),
                404,
                "resource-not-found");
    }

    @Test
    void aKeyWithoutRoleOrPartner_isNotMade() {
        JsonObject problem =
                assertProblem(Api.administrator().post("api-keys", "{\"role\": \"PARTNER\"}"), 400, "invalid-input");

        assertThat(problem.getJsonArray("issues").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("name"))
                .containsExactly("name", "scope");
    }

    private static Api partner() {
        return Api.withKey(partnerKey.getString("key"));
    }

    private static HttpResponse<String> call(Api caller, Description.Route route) {
        boolean writes = !route.method().equals("GET") && !route.method().equals("DELETE");
        String type = FileRoutes.takesFile(route) ? Api.CSV : Api.JSON;
        return writes
                ? caller.send(route.method(), route.path(), BodyPublishers.ofString("{}"), "Content-Type", type)
                : caller.send(route.method(), route.path(), BodyPublishers.noBody());
    }
}
