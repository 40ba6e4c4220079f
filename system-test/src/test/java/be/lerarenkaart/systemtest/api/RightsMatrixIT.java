package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.RolesOfATest.ADMINISTRATOR;
import static be.lerarenkaart.systemtest.api.RolesOfATest.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Program;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and every route of the running application, opened by everybody: a stranger and each role, on what is their
 * own and on what is another's. What must come stands in {@code docs/rights.md}; a page or route that is not there, or
 * that holds rows and has no example of another's, fails. What is refused exists: somebody else sees it.
 */
class RightsMatrixIT {

    private static final String HOME = "rights-home";
    private static final RightsDocument DOCUMENT = RightsDocument.read();

    /** Pages for everyone that lead on, or that ask for what a visitor without a code in hand does not have. */
    private static final Map<String, Integer> GIVES = Map.of(
            "/aanmelden/app.svg", 404,
            "/aanmelden/code", 302,
            "/aanmelden/extern", 404,
            "/aanmelden/extern/terug", 404,
            "/aanmelden/instellen", 302,
            "/fout", 404,
            "/index", 301,
            "/start", 302);

    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);

    private static Program system;
    private static RightsWorld world;
    private static PageExamples pageExamples;
    private static RouteExamples routeExamples;

    @BeforeAll
    static void everybody() throws Exception {
        Program.forget(HOME);
        system = Program.start(HOME, Program.freePort()).awaitReady();
        world = RightsWorld.in(system.address());
        pageExamples = new PageExamples(world);
        routeExamples = new RouteExamples(world);
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
        Description.routes(world.program(STRANGER))
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
            assertThat(open(role, address).statusCode()).isEqualTo(GIVES.getOrDefault(address, 200));
        } else if (role.equals(STRANGER)) {
            HttpResponse<String> answer = open(role, address + rowOf(address));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(form -> assertThat(form).endsWith("/aanmelden"));
        } else if (!DOCUMENT.has(role, right)) {
            assertThat(open(role, address + rowOf(address)).statusCode()).isEqualTo(403);
        } else {
            List<PageExample> examples = pageExamples.of(address, role);
            assertThat(examples)
                    .as("PageExamples must say what is %s's own and what is another's at %s", role, address)
                    .isNotEmpty();
            examples.forEach(example -> opensOwnAndNothingElse(address, role, example));
        }
    }

    /** How the page is asked for something that is there. */
    private static String rowOf(String address) {
        return DOCUMENT.has(ADMINISTRATOR, DOCUMENT.addresses().get(address))
                ? pageExamples.of(address, ADMINISTRATOR).get(0).own()
                : "";
    }

    private static void opensOwnAndNothingElse(String address, String role, PageExample example) {
        List<String> ofOthers = RolesOfATest.ofOthers(role);
        HttpResponse<String> own = open(role, address + example.own());
        assertThat(own.statusCode()).as(address + example.own()).isEqualTo(200);
        assertThat(own.body()).isNotEmpty();
        ofOthers.forEach(name -> assertThat(own.body()).doesNotContain(name));
        if (example.other() != null) {
            String asked = address + example.other();
            HttpResponse<String> refused = open(role, asked);
            assertThat(refused.statusCode()).as(asked).isEqualTo(404);
            ofOthers.forEach(name -> assertThat(refused.body()).doesNotContain(name));
            assertThat(mainPart(refused))
                    .as("%s tells nothing that %s does not", asked, example.absent())
                    .isEqualTo(mainPart(open(role, address + example.absent())));

            HttpResponse<String> kept = open(example.keeper(), asked);
            assertThat(kept.statusCode())
                    .as("%s by %s", asked, example.keeper())
                    .isEqualTo(200);
            if (isPage(kept) && !ofOthers.isEmpty()) {
                assertThat(ofOthers).as("what %s shows", asked).anyMatch(kept.body()::contains);
            }
        }
    }

    static Stream<Arguments> pagesOfBoundRoles() {
        return pages().filter(page -> {
            String right = DOCUMENT.addresses().get((String) page.get()[0]);
            String role = (String) page.get()[1];
            return !right.equals(RightsDocument.EVERYONE)
                    && !role.equals(STRANGER)
                    && DOCUMENT.has(role, right)
                    && DOCUMENT.isBound(role, right);
        });
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("pagesOfBoundRoles")
    void whoSendsTheFormOfAPageToAnothers_isRefused(String address, String role) {
        for (PageExample example : pageExamples.of(address, role)) {
            HttpResponse<String> own = open(role, address + example.own());
            if (example.other() != null && isPage(own)) {
                PageForm.in(own.body()).forEach(form -> form.buttons().forEach(button -> {
                    isRefused(address, role, example, form.pressedEmpty(button));
                    isRefused(address, role, example, form.pressed(button));
                }));
            }
        }
    }

    /** With a state of a page of one's own, as somebody would who changes the address. */
    private static void isRefused(String address, String role, PageExample example, Map<String, String> form) {
        Map<String, String> fields = new HashMap<>(form);
        fields.put(
                "jakarta.faces.ViewState",
                Visitor.state(open(role, address + example.own()).body()));
        HttpResponse<String> answer = world.visitor(role).post(address.substring(1) + example.other(), fields);
        assertThat(answer.statusCode())
                .as("%s%s with %s", address, example.other(), form)
                .isEqualTo(404);
        RolesOfATest.ofOthers(role).forEach(name -> assertThat(answer.body()).doesNotContain(name));
    }

    private static String mainPart(HttpResponse<String> page) {
        Matcher main = MAIN.matcher(page.body());
        assertThat(main.find()).as(page.body()).isTrue();
        return main.group();
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    static Stream<Arguments> routes() {
        return DOCUMENT.routes().keySet().stream()
                .flatMap(route -> Stream.concat(Stream.of(STRANGER, ADMINISTRATOR), RolesOfATest.OF_PROGRAMS.stream())
                        .map(role -> Arguments.of(route, role)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("routes")
    void whichProgramCallsARoute_getsWhatTheTablePromises(String route, String role) {
        String right = DOCUMENT.routes().get(route);
        Description.Route called =
                new Description.Route(route.substring(route.indexOf(' ') + 1), route.substring(0, route.indexOf(' ')));
        if (role.equals(STRANGER)) {
            assertThat(call(called, routeExamples.real(called), role)).isEqualTo(401);
        } else if (!DOCUMENT.has(role, right)) {
            assertThat(call(called, routeExamples.real(called), role)).isEqualTo(403);
        } else if (DOCUMENT.isBound(role, right)) {
            List<RouteExample> examples = routeExamples.of(route, role);
            assertThat(examples)
                    .as("RouteExamples must say what is %s's own and what is another's at %s", role, route)
                    .isNotEmpty();
            examples.forEach(example -> callsOwnAndNothingElse(role, example));
        } else if (called.method().equals("GET")) {
            assertThat(call(called, routeExamples.real(called), role)).isEqualTo(200);
        } else {
            // On rows that are not there: nothing of this world is to change.
            assertThat(call(called, called.path(), role)).isNotIn(401, 403).isLessThan(500);
        }
    }

    private static void callsOwnAndNothingElse(String role, RouteExample example) {
        Api program = world.program(role);
        // The other's first: what is one's own may be gone afterwards.
        if (example.other() != null) {
            HttpResponse<String> refused = example.other().by(program);
            assertThat(refused.statusCode()).as("another's").isEqualTo(404);
            assertThat(Api.object(refused).getString("detail"))
                    .as("as if it were not there")
                    .isEqualTo(Api.object(example.other().absent().by(program)).getString("detail"));
        }
        if (example.there() != null) {
            assertThat(example.there().by(world.program(ADMINISTRATOR)).body())
                    .as("another's is there")
                    .contains(example.otherMark());
        }
        HttpResponse<String> own = example.own().by(program);
        assertThat(own.statusCode()).as("own: " + own.body()).isEqualTo(example.gives());
        RolesOfATest.ofOthers(role).forEach(name -> assertThat(own.body()).doesNotContain(name));
        if (example.otherMark() != null) {
            assertThat(own.body()).doesNotContain(example.otherMark());
        }
    }

    private static HttpResponse<String> open(String who, String address) {
        return world.visitor(who).get(address.substring(1));
    }

    private static int call(Description.Route route, String path, String role) {
        boolean writes = !route.method().equals("GET") && !route.method().equals("DELETE");
        String type = FileRoutes.takesFile(route) ? Api.CSV : Api.JSON;
        Api program = world.program(role);
        HttpResponse<String> answer = writes
                ? program.send(route.method(), path, BodyPublishers.ofString("{}"), "Content-Type", type)
                : program.send(route.method(), path, BodyPublishers.noBody());
        return answer.statusCode();
    }
}
