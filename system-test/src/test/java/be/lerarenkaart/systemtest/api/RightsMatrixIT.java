package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.RightsExamples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.PlacesOfATest;
import be.lerarenkaart.systemtest.Program;
import be.lerarenkaart.systemtest.api.RightsExamples.Example;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and every route of the running application, opened by everybody: a stranger and each role, on what is their
 * own and on what is another's. What must come stands in {@code docs/rights.md}; a page or route that is not there, or
 * that holds rows and has no example of another's, fails.
 */
@Disabled("not every route has its example yet")
class RightsMatrixIT {

    private static final String HOME = "rights-home";
    private static final RightsDocument DOCUMENT = RightsDocument.read();

    /** Of pages for everyone, and those that ask for something that this system does not have. */
    private static final Map<String, Integer> GIVES = Map.ofEntries(Map.entry("/fout", 404), Map.entry("/start", 302));

    /** Names that only others may see: none of them stands on a page of one's own. */
    private static final Map<String, List<String>> OF_OTHERS = Map.of(
            "PERSONNEL", List.of("Academie Zonnebloem", "Bibliotheek De Krook", "Fatima El Amrani", "Lotte"),
            "POINT_MANAGER", List.of("Bibliotheek Zuid", "Hogeschool De Vlieger", "Wout Janssens", "Lotte"),
            "POINT_CLERK", List.of("Bibliotheek Zuid", "Hogeschool De Vlieger", "Wout Janssens", "Lotte"),
            "PARTNER", List.of("Boekhandel De Bladwijzer", "Hogeschool De Vlieger", "Wout Janssens", "Fatima"));

    private static Program system;
    private static RightsExamples examples;
    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final Map<String, Api> PROGRAMS = new HashMap<>();

    @BeforeAll
    static void everybody() throws Exception {
        Program.forget(HOME);
        system = Program.start(HOME, Program.freePort()).awaitReady();
        PlacesOfATest.in(system.address());
        VISITORS.put(STRANGER, Visitor.strangerTo(system.address()));
        for (String role : DOCUMENT.roles()) {
            String name = RightsExamples.ACCOUNTS.get(role);
            String password = name.equals(Administrator.NAME) ? Administrator.PASSWORD : Administrator.SECOND_PASSWORD;
            Visitor visitor = Visitor.strangerTo(system.address());
            assertThat(visitor.signIn(name, password).statusCode()).as(name).isEqualTo(302);
            VISITORS.put(role, visitor);
        }
        examples = RightsExamples.in(system.address(), VISITORS.get("ADMINISTRATOR"));
        PROGRAMS.put(STRANGER, Api.in(system.address(), null));
        PROGRAMS.put("ADMINISTRATOR", Api.in(system.address(), Administrator.KEY));
        for (String role : List.of("PERSONNEL", "PARTNER")) {
            String scope = RightsExamples.ownPlace(role).replaceAll("^\\w+-", "");
            JsonObject made = Api.object(PROGRAMS.get("ADMINISTRATOR")
                    .post(
                            "api-keys",
                            "{\"name\": \"matrix\", \"role\": \"%s\", \"scope\": \"%s\"}".formatted(role, scope)));
            PROGRAMS.put(role, Api.in(system.address(), made.getString("key")));
        }
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void everyPageOfTheApplication_hasItsRule() {
        assertThat(RightsDocument.pagesOfTheApplication()).hasSizeGreaterThan(30);
        assertThat(DOCUMENT.addresses().keySet()).containsAll(RightsDocument.pagesOfTheApplication());
    }

    @Test
    void everyRouteOfTheApplication_hasItsRule() {
        TreeSet<String> running = new TreeSet<>();
        Description.routes(PROGRAMS.get(STRANGER))
                .forEach(route -> running.add(route.template() + " " + route.method()));

        assertThat(running)
                .hasSizeGreaterThan(40)
                .isEqualTo(new TreeSet<>(DOCUMENT.routes().keySet()));
    }

    static Stream<Arguments> pages() {
        return DOCUMENT.addresses().keySet().stream()
                .flatMap(address -> Stream.concat(Stream.of(STRANGER), DOCUMENT.roles().stream())
                        .map(role -> Arguments.of(address, role)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("pages")
    void whoOpensAPage_getsWhatTheTablePromises(String address, String role) {
        String right = DOCUMENT.addresses().get(address);
        if (right.equals(RightsDocument.EVERYONE)) {
            assertThat(status(address, role)).isEqualTo(GIVES.getOrDefault(address, 200));
        } else if (role.equals(STRANGER)) {
            HttpResponse<String> answer = open(role, address);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(form -> assertThat(form).endsWith("/aanmelden"));
        } else if (!DOCUMENT.has(role, right)) {
            assertThat(status(address, role)).isEqualTo(403);
        } else {
            opensOwnAndNothingElse(address, role, DOCUMENT.isBound(role, right));
        }
    }

    private static void opensOwnAndNothingElse(String address, String role, boolean bound) {
        Example example = examples.ofPage(address, role);
        assertThat(!bound || example != null || RightsExamples.ONLY_OWN.contains(address))
                .as("RightsExamples must say what is %s's own and what is another's at %s", role, address)
                .isTrue();
        String own = address + (example == null ? "" : example.own());
        HttpResponse<String> answer = open(role, own);
        assertThat(answer.statusCode())
                .as(own)
                .isEqualTo(example == null ? GIVES.getOrDefault(address, 200) : example.gives());
        assertThat(answer.body()).doesNotContain(OF_OTHERS.getOrDefault(role, List.of("\u0000")));
        if (example != null && example.other() != null) {
            String other = address + example.other();
            HttpResponse<String> refused = open(role, other);
            assertThat(refused.statusCode()).as(other).isEqualTo(404);
            assertThat(refused.body()).doesNotContain(OF_OTHERS.getOrDefault(role, List.of("\u0000")));
        }
    }

    static Stream<Arguments> routes() {
        return DOCUMENT.routes().keySet().stream()
                .flatMap(route -> Stream.of(STRANGER, "ADMINISTRATOR", "PERSONNEL", "PARTNER")
                        .map(role -> Arguments.of(route, role)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("routes")
    void whichProgramCallsARoute_getsWhatTheTablePromises(String route, String role) {
        String right = DOCUMENT.routes().get(route);
        Description.Route called =
                new Description.Route(route.substring(route.indexOf(' ') + 1), route.substring(0, route.indexOf(' ')));
        if (role.equals(STRANGER)) {
            assertThat(call(called, role)).isEqualTo(401);
        } else if (!DOCUMENT.has(role, right)) {
            assertThat(call(called, role)).isEqualTo(403);
        } else if (DOCUMENT.isBound(role, right)) {
            callsOwnAndNothingElse(route, role);
        } else {
            assertThat(call(called, role)).isNotIn(401, 403).isLessThan(500);
        }
    }

    private static void callsOwnAndNothingElse(String route, String role) {
        RouteExample example = RouteExample.of(route, role, examples);
        assertThat(example)
                .as("RouteExample must say what is %s's own and what is another's at %s", role, route)
                .isNotNull();
        Api program = PROGRAMS.get(role);
        // The other's first: what is one's own may be gone afterwards.
        if (example.otherPath() != null) {
            assertThat(example.callOther(program).statusCode()).as("another's").isEqualTo(404);
        }
        HttpResponse<String> own = example.callOwn(program);
        assertThat(own.statusCode()).as("own: " + own.body()).isEqualTo(example.gives());
        assertThat(own.body()).doesNotContain(OF_OTHERS.get(role));
        if (example.otherMark() != null) {
            assertThat(own.body()).doesNotContain(example.otherMark());
        }
    }

    private static int status(String address, String role) {
        return open(role, address).statusCode();
    }

    private static HttpResponse<String> open(String role, String address) {
        return VISITORS.get(role).get(address.substring(1));
    }

    private static int call(Description.Route route, String role) {
        boolean writes = !route.method().equals("GET") && !route.method().equals("DELETE");
        String type = FileRoutes.takesFile(route) ? Api.CSV : Api.JSON;
        Api program = PROGRAMS.get(role);
        HttpResponse<String> answer = writes
                ? program.send(route.method(), route.path(), BodyPublishers.ofString("{}"), "Content-Type", type)
                : program.send(route.method(), route.path(), BodyPublishers.noBody());
        return answer.statusCode();
    }
}
