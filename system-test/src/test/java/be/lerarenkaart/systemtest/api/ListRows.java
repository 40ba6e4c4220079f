package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.RolesOfATest.OTHER_INSTITUTION;
import static be.lerarenkaart.systemtest.api.RolesOfATest.OWN_INSTITUTION;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of two institutions, each with all that hangs on one: two versions that were sent, a list in preparation in which
 * the same thing is wrong twice, and a file whose columns are still to be looked at.
 */
final class ListRows {

    static final String OWN_NAME = "Vliegherman";
    static final String OTHER_NAME = "Zonderlinck";

    /** Stands in the verdicts on the other's list, and not in those on one's own. */
    static final String OTHER_VERDICT = "Rij 4, kolom geboortedatum";

    /** Of {@link be.lerarenkaart.systemtest.PlacesOfATest}. */
    private static final int YEAR = 2031;

    private static final String BORN = "25/05/1985";
    private static final String BAD_DAY = "31/02/1979";
    private static final String HEADER =
            "instellingsnummer;stamboeknummer;naam;voornaam;geboortedatum;geslacht;straat;huisnummer;bus;postcode;"
                    + "gemeente;landcode;email;functie;begin;einde;starter\n";
    private static final Pattern ALIKE =
            Pattern.compile("/personeelsdienst/alle-gelijke(\\?[^\"]*geboortedatum[^\"]*)");

    /** What one institution has. */
    private record OfInstitution(String receipt, long importId, String alike) {}

    private final Map<String, OfInstitution> rows = new HashMap<>();

    private ListRows() {}

    /**
     * Sends and prepares them.
     *
     * @param keys of a program of each institution
     * @param person who may prepare both lists
     */
    static ListRows in(Map<String, Api> keys, Visitor person) {
        ListRows lists = new ListRows();
        lists.make(OWN_INSTITUTION, OWN_NAME, keys.get(OWN_INSTITUTION), person, BORN, BAD_DAY);
        // What is wrong stands in another row, so that the one is not taken for the other.
        lists.make(OTHER_INSTITUTION, OTHER_NAME, keys.get(OTHER_INSTITUTION), person, BORN, BORN, BORN, BAD_DAY);
        return lists;
    }

    private void make(String institution, String name, Api program, Visitor person, String... born) {
        sent(program, list(institution, name, BORN));
        JsonObject second = sent(program, list(institution, name, born));
        String bad = list(institution, name, BAD_DAY, BAD_DAY, BORN);
        assertThat(paste(institution, bad, person)).contains("/personeelsdienst/lijst?");
        assertThat(paste(institution, bad, person)).contains("/personeelsdienst/kolommen?");
        Matcher alike = ALIKE.matcher(
                person.get("personeelsdienst/lijst" + listOf(institution)).body());
        assertThat(alike.find()).as("a mistake that stands in two rows").isTrue();
        rows.put(
                institution,
                new OfInstitution(
                        second.getString("receipt"),
                        second.getJsonNumber("id").longValue(),
                        alike.group(1).replace("&amp;", "&")));
    }

    private static JsonObject sent(Api program, String list) {
        HttpResponse<String> accepted =
                program.sendFile("card-years/" + YEAR + "/staff-lists", list.getBytes(StandardCharsets.UTF_8));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(program.ended(accepted).getString("state")).isEqualTo("COMPLETED");
        return Api.object(accepted);
    }

    /** Where the visitor is led to. */
    private static String paste(String institution, String list, Visitor person) {
        String task = "personeelsdienst/taak" + listOf(institution);
        String state = Visitor.state(person.get(task).body());
        HttpResponse<String> answer = person.post(
                task,
                Map.of(
                        "pasteForm",
                        "pasteForm",
                        "text",
                        list,
                        "sendText",
                        "sendText",
                        "jakarta.faces.ViewState",
                        state));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A list in which so many people were born on these days. */
    static String list(String institution, String name, String... born) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 0; i < born.length; i++) {
            list.append(institution)
                    .append(";;")
                    .append(name)
                    .append(";An")
                    .append((char) ('a' + i))
                    .append(';')
                    .append(born[i])
                    .append(";V;Kerkstraat;1;;9000;Gent;BE;;lector;2015-09-01;;N\n");
        }
        return list.toString();
    }

    /** How pages are asked for the list of an institution. */
    static String listOf(String institution) {
        return "?jaar=" + YEAR + "&instelling=" + institution;
    }

    /** The number of the newest receipt, {@code PL-…}. */
    String receipt(String institution) {
        return rows.get(institution).receipt();
    }

    /** Of the newest that was sent. */
    long importId(String institution) {
        return rows.get(institution).importId();
    }

    /** How the page of the mistake that stands in two rows is asked for. */
    String alike(String institution) {
        return rows.get(institution).alike();
    }
}
