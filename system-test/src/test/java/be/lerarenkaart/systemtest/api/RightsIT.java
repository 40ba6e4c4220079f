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

    private static final String A_KEY = "{\"name\": \"nog een\", \"role\": \"ADMINISTRATOR\"}";

    private static Visitor visitor;
    private static KeyOfATest partnerKey;

    @BeforeAll
    static void aPartner() {
        Api administrator = Api.administrator();
        JsonObject partner =
                Api.object(administrator.post("partners", "{\"name\": \"Museum %s\"}".formatted(UUID.randomUUID())));
        visitor = Visitor.administrator();
        partnerKey = KeyOfATest.made(visitor, "kassa", "PARTNER-" + partner.getInt("id"));
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
        KeyOfATest temporary = KeyOfATest.made(visitor, "tijdelijk", "EVERYTHING-");
        assertThat(Api.withKey(temporary.secret()).get("card-years").statusCode())
                .isEqualTo(200);

        temporary.revokedBy(visitor);

        assertProblem(Api.withKey(temporary.secret()).get("card-years"), 401, "unauthorized");
    }

    @Test
    void aKey_seesMakesRotatesAndRevokesNoKeys_asItWouldOutliveItsEnd() {
        KeyOfATest other = KeyOfATest.made(visitor, "ander", "EVERYTHING-");
        for (Api program : List.of(Api.administrator(), partner())) {
            for (HttpResponse<String> answer : List.of(
                    program.get("api-keys"),
                    program.post("api-keys", A_KEY),
                    program.post("api-keys/" + other.id() + "/rotations", "{}"),
                    program.send("DELETE", "api-keys/" + other.id(), BodyPublishers.noBody()))) {
                assertThat(assertProblem(answer, 403, "forbidden").getString("detail"))
                        .contains("Dat doet een mens");
            }
        }

        assertThat(visitor.get("sleutels").body()).doesNotContain("nog een");
        assertThat(Api.withKey(other.secret()).get("card-years").statusCode()).isEqualTo(200);
    }

    private static Api partner() {
        return Api.withKey(partnerKey.secret());
    }

    private static HttpResponse<String> call(Api caller, Description.Route route) {
        boolean writes = !route.method().equals("GET") && !route.method().equals("DELETE");
        String type = FileRoutes.takesFile(route) ? Api.CSV : Api.JSON;
        return writes
                ? caller.send(route.method(), route.path(), BodyPublishers.ofString("{}"), "Content-Type", type)
                : caller.send(route.method(), route.path(), BodyPublishers.noBody());
    }
}
