package be.lerarenkaart.systemtest.api;

import static be.lerarenkaart.systemtest.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files through the front door: good ones, twice the same, and bad ones, which change nothing. */
class ImportsIT {

    private static final String HEADER =
            "postcode;plaatsnaam;deelgemeente;gemeente;nis;arrondissement;provincie;gewest;breedtegraad;lengtegraad;"
                    + "coord_bron;bijzonder\n";
    private static final String GENT = "9000;Gent;;Gent;44021;Gent;Oost-Vlaanderen;Vlaanderen;51.05;3.72;x;0\n";
    private static final String LISTS = "card-years/2041/staff-lists";
    private static final String LIST_HEADER =
            "instellingsnummer;stamboeknummer;naam;voornaam;geboortedatum;geslacht;straat;huisnummer;bus;postcode;"
                    + "gemeente;landcode;email;functie;begin;einde;starter\n";
    private static final String INSTITUTIONS =
            """
            nr;naam;net;koepel;niveau;straat;huisnummer;postcode;gemeente;provincie;levert_via;bron
            045111;School;VGO;;secundair;Straat;1;9000;Gent;Oost-Vlaanderen;LIJST;x
            """;
    private static final int MEGABYTE = 1 << 20;

    private final Api api = Api.administrator();

    @BeforeAll
    static void aCardYear() {
        Api api = Api.administrator();
        api.put("card-years/2041", "{}");
        api.ended(api.sendFile("institutions", INSTITUTIONS.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFile_isTakenAndReadInTheBackground() {
        HttpResponse<String> accepted = api.sendFile("postcodes?fileName=post.csv", postcodes(2));

        assertThat(accepted.statusCode()).isEqualTo(202);
        JsonObject done = api.ended(accepted);
        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.getString("kind")).isEqualTo("POSTCODES");
        assertThat(done.getString("fileName")).isEqualTo("post.csv");
        assertThat(done.getInt("rowsRead")).isEqualTo(2);
        assertThat(done.getJsonObject("detected").getString("delimiter")).isEqualTo(";");
    }

    @Test
    void theSameBytesAgain_answerTheFirstImport_evenSentTwentyTimesAtOnce() {
        byte[] file = postcodes(3);
        List<String> locations = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> api.sendFile("postcodes", file))
                .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                .distinct()
                .toList();

        assertThat(locations).hasSize(1);
    }

    @Test
    void theSameBytes_areReadOnceMoreWhenAskedFor() {
        byte[] file = postcodes(4);
        JsonObject first = api.ended(api.sendFile("postcodes", file));
        JsonObject again = api.ended(api.sendFile("postcodes?again=true", file));

        assertThat(again.getInt("id")).isGreaterThan(first.getInt("id"));
    }

    @Test
    void verdicts_comeAsCsvAndFiltered_withoutFormulas() {
        String rows = LIST_HEADER
                + "045111;;=SOM(A1);An;1980-05-04;V;Straat;1;;9000;Gent;BE;;leraar;2040-09-01;;N\n"
                + "045111;;Peeters;;1980-05-04;V;Straat;1;;9000;Gent;BE;;leraar;2040-09-01;;N\n";
        JsonObject done = api.ended(api.sendFile(LISTS, rows.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.getInt("rowsRead")).isEqualTo(2);
        assertThat(done.getJsonObject("verdicts").values().stream()
                        .mapToInt(count -> Integer.parseInt(count.toString()))
                        .sum())
                .isEqualTo(2);

        HttpResponse<String> all = api.get("imports/" + done.getInt("id") + "/verdicts");
        HttpResponse<String> rejected = api.get("imports/" + done.getInt("id") + "/verdicts?verdict=REJECTED");

        assertThat(all.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(all.body().lines()).hasSize(3).startsWith("row;stamboekNumber;verdict;code;message");
        assertThat(all.body()).doesNotContain(";=", ";+", ";@");
        assertThat(rejected.body().lines().skip(1)).allMatch(row -> row.contains(";REJECTED;"));
    }

    @Test
    void aFileOfAYearThatDoesNotExist_isRefused() {
        assertProblem(api.sendFile("card-years/2097/staff-lists", postcodes(1)), 404, "resource-not-found");
    }

    @Test
    void aPdf_isRecognisedWhateverItsName() {
        refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "file-type-refused");
    }

    @Test
    void anEmptyFile_isRefused() {
        refused(new byte[0], "file-empty");
        refused("\r\n \r\n".getBytes(StandardCharsets.UTF_8), "file-empty");
    }

    @Test
    void aMissingColumn_isNamed() {
        JsonObject problem = refused(
                (HEADER.replace("gemeente;nis", "nis") + GENT).getBytes(StandardCharsets.UTF_8), "column-missing");

        assertThat(problem.getJsonArray("issues").getValuesAs(JsonObject.class))
                .extracting(issue -> issue.getString("name"))
                .contains("gemeente");
    }

    @Test
    void aFileBeyondTheLimit_isRefusedWithoutBeingKept() {
        long before = count();
        HttpResponse<String> answer = api.send(
                "POST",
                "postcodes",
                BodyPublishers.ofInputStream(() -> new Zeros(130L * MEGABYTE)),
                "Content-Type",
                Api.CSV);

        assertProblem(answer, 413, "file-too-large");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aZipBomb_isDefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook/>");
            part(zip, "xl/media/foto.bin", "");
            new Zeros(500L * MEGABYTE).transferTo(zip);
        }

        refused(bomb.toByteArray(), "workbook-too-large");
    }

    @Test
    void aBodyThatBreaksOff_leavesNothing() throws IOException, InterruptedException {
        byte[] file = postcodes(5);
        long before = count();
        breakOff("Content-Length: " + (file.length + 10), file);
        breakOff("Transfer-Encoding: chunked", ("fffff\r\n" + new String(file, StandardCharsets.UTF_8)).getBytes());
        Thread.sleep(1000);

        assertThat(count()).isEqualTo(before);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject refused(byte[] file, String slug) {
        long before = count();
        JsonObject problem = assertProblem(api.sendFile("postcodes?fileName=lijst.csv", file), 422, slug);
        assertThat(count()).isEqualTo(before);
        return problem;
    }

    private long count() {
        return Api.array(api.get("imports?cardYear=2041")).size();
    }

    private static void breakOff(String length, byte[] body) throws IOException {
        URI address = StartedSystem.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/postcodes HTTP/1.1\r\nHost: test\r\nContent-Type: text/csv\r\n"
                            + "Authorization: Bearer " + Administrator.KEY + "\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        }
    }

    /** As many rows, so that each test has bytes of its own. */
    private static byte[] postcodes(int rows) {
        return (HEADER + GENT.repeat(rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int max) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(max, left);
            Arrays.fill(target, offset, offset + count, (byte) '0');
            left -= count;
            return count;
        }
    }
}
