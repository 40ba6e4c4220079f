package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.sample.SampleData;
import be.lerarenkaart.sample.Size;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Institutions' own programs send their own lists, and see nobody else's. */
class InstitutionListsIT {

    /** Of no other test. */
    private static final int YEAR = 2041;

    /** Two hundred send at once to {@code ListsAtOnce} of the module acceptance. */
    private static final int INSTITUTIONS = 20;

    private static final int ROWS = 500;
    private static final int FIRST = 710_001;
    private static final String ROUTE = "card-years/" + YEAR + "/staff-lists";
    private static final String HEADER = "instellingsnummer;stamboeknummer;naam;voornaam;geboortedatum;geslacht;straat;"
            + "huisnummer;bus;postcode;gemeente;landcode;email;functie;begin;einde;starter\n";

    private static final Visitor VISITOR = Visitor.administrator();

    @TempDir
    static Path folder;

    @BeforeAll
    static void aYearWithManyInstitutions() throws Exception {
        SampleData.write(folder, YEAR, Size.SMALL);
        Api administrator = Api.administrator();
        administrator.put("card-years/" + YEAR, "{\"staffListDeadline\": \"" + YEAR + "-06-30\"}");
        administrator.put("card-years/" + (YEAR - 20), "{\"staffListDeadline\": \"" + (YEAR - 21) + "-11-30\"}");
        completed(
                administrator,
                administrator.sendFile("postcodes", Files.readAllBytes(folder.resolve("postcodes.csv"))));
        StringBuilder institutions = new StringBuilder(Files.readString(folder.resolve(YEAR + "/instellingen.csv")));
        for (int i = 0; i < INSTITUTIONS; i++) {
            institutions
                    .append(FIRST + i)
                    .append(";Hogeschool ")
                    .append(i)
                    .append(";OGO;OVSG;Hoger onderwijs;Kerkstraat;1;9000;Gent;Oost-Vlaanderen;LIJST;test\r\n");
        }
        completed(
                administrator,
                administrator.sendFile("institutions", institutions.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Api of(int institution) {
        return Api.withKey(
                KeyOfATest.made(VISITOR, "school", "INSTITUTION-" + institution).secret());
    }

    private static byte[] list(int institution, int rows) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            Random chance = new Random(institution * 1000L + i);
            String born =
                    "%d-%02d-%02d".formatted(1955 + chance.nextInt(45), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
            list.append(institution)
                    .append(";;")
                    .append(name(chance))
                    .append(';')
                    .append(name(chance))
                    .append(';')
                    .append(i % 25 == 0 ? "31/02/1980" : born)
                    .append(";V;Kerkstraat;1;;9000;Gent;BE;;lector;2015-09-01;;N\n");
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** So unlike one another that nobody is taken for somebody else. */
    private static String name(Random chance) {
        StringBuilder name = new StringBuilder();
        for (int letter = 0; letter < 9; letter++) {
            name.append((char) ('a' + chance.nextInt(26)));
        }
        return name.toString();
    }

    private static JsonObject completed(Api caller, HttpResponse<String> sent) throws InterruptedException {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        long id = Api.object(sent).getJsonNumber("id").longValue();
        for (int tries = 0; tries < 1200; tries++) {
            JsonObject stands = Api.object(caller.get("imports/" + id));
            if (List.of("COMPLETED", "FAILED").contains(stands.getString("state"))) {
                return stands;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("import " + id + " is not read");
    }

    @Test
    void whenAnInstitutionSendsItsList_thenTheAnswerHoldsAReceipt_andOnlyTheyMayLook() throws Exception {
        Api school = of(FIRST);
        HttpResponse<String> sent = school.sendFile(ROUTE, list(FIRST, 50));
        assertThat(Api.object(sent).getString("receipt")).matches("PL-\\d+-\\d\\d");
        JsonObject read = completed(school, sent);
        assertThat(read.getString("scope")).isEqualTo("" + FIRST);
        assertThat(read.getJsonObject("verdicts").getInt("OK")).isEqualTo(48);
        String route = "imports/" + read.getInt("id");
        assertThat(school.get(route + "/verdicts").body()).contains("Rij 1, kolom geboortedatum");
        Api other = of(FIRST + 1);
        assertProblem(other.get(route), 404, "resource-not-found");
        assertProblem(other.get(route + "/verdicts"), 404, "resource-not-found");
        assertProblem(school.get("imports"), 403, "forbidden");
    }

    @Test
    void whenRowsNameAnotherInstitution_thenTheyAreRefusedByRowAndColumn() throws Exception {
        Api school = of(FIRST + 2);
        String foreign = new String(list(FIRST + 3, 3), StandardCharsets.UTF_8).substring(HEADER.length());
        byte[] mixed =
                (new String(list(FIRST + 2, 3), StandardCharsets.UTF_8) + foreign).getBytes(StandardCharsets.UTF_8);
        JsonObject read = completed(school, school.sendFile(ROUTE, mixed));
        assertThat(read.getJsonObject("verdicts").getInt("OTHER_INSTITUTION")).isEqualTo(2);
        assertThat(school.get("imports/" + read.getInt("id") + "/verdicts?code=OTHER_INSTITUTION")
                        .body())
                .contains("Rij 5, kolom instellingsnummer");
        assertThat(completed(school, school.sendFile(ROUTE, list(FIRST + 3, 5))).getString("state"))
                .isEqualTo("FAILED");
    }

    @Test
    void whenTheLastDayIsOver_thenItIsRefusedInWords() {
        JsonObject problem = assertProblem(
                of(FIRST).sendFile("card-years/" + (YEAR - 20) + "/staff-lists", list(FIRST, 5)),
                409,
                "deadline-passed");
        assertThat(problem.getString("detail")).contains("tot en met 30 november " + (YEAR - 21));
    }

    @Test
    void whenManyInstitutionsSendAtOnce_thenEveryRowHasOneVerdictAndNothingIsLost() throws Exception {
        List<Api> schools = new ArrayList<>();
        for (int i = 0; i < INSTITUTIONS; i++) {
            schools.add(of(FIRST + i));
        }
        ExecutorService all = Executors.newFixedThreadPool(INSTITUTIONS);
        List<Future<HttpResponse<String>>> sending = new ArrayList<>();
        for (int i = 0; i < INSTITUTIONS; i++) {
            int school = i;
            sending.add(
                    all.submit(() -> schools.get(school).sendFile(ROUTE + "?again=true", list(FIRST + school, ROWS))));
        }
        all.shutdown();
        for (int i = 0; i < INSTITUTIONS; i++) {
            JsonObject read = completed(schools.get(i), sending.get(i).get());
            assertThat(read.getInt("rowsRead")).isEqualTo(ROWS);
            assertThat(read.getJsonObject("verdicts").getInt("OK")).isEqualTo(ROWS - ROWS / 25);
            assertThat(read.getJsonObject("verdicts").getInt("INVALID_DATE")).isEqualTo(ROWS / 25);
            assertThat(read.getString("scope")).isEqualTo("" + (FIRST + i));
            String verdicts = schools.get(i)
                    .get("imports/" + read.getInt("id") + "/verdicts")
                    .body();
            assertThat(verdicts.lines().skip(1).map(row -> row.substring(0, row.indexOf(';'))))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }
}
