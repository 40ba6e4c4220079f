package be.lerarenkaart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.acceptance.FakeServer.Lie;
import be.lerarenkaart.sample.SampleData;
import be.lerarenkaart.sample.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {

    private static final int CARD_YEAR = 2025;

    @TempDir
    static Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeServer server;

    @BeforeAll
    static void writeAYear() throws IOException {
        SampleData.write(root, CARD_YEAR, Size.SMALL);
        // A delivery may come gzipped; it is unpacked on the way.
        Path delivery = root.resolve(CARD_YEAR + "/epd_" + CARD_YEAR + ".csv");
        Path gzipped = delivery.resolveSibling(delivery.getFileName() + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            Files.copy(delivery, out);
        }
        Files.delete(delivery);
    }

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer(new YearFolder(root, CARD_YEAR));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int check(String key, String... arguments) {
        Map<String, String> environment = Map.of("LERARENKAART_URL", server.address(), "LERARENKAART_ADMIN_KEY", key);
        return Acceptance.run(arguments, environment, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private int check() {
        return check(FakeServer.KEY, root.toString(), Integer.toString(CARD_YEAR));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whenTheServerSaysWhatTheAnswersSay_thenAccepted() {
        assertThat(check(FakeServer.KEY, root.toString(), Integer.toString(CARD_YEAR), "--produce"))
                .as(printed())
                .isZero();
        assertThat(printed()).contains("ACCEPTED: ", " 0 different", "from first byte to figures");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A_VERDICT | row 1: expected ACCEPTED, got REJECTED CHECK_DIGITS",
                "A_LIST_VERDICT | row 1: expected OK, got CHECK_DIGITS",
                "AN_ENTITLED_PERSON_TOO_MANY | 2001  DIFFERENT",
                "A_CARD_AT_ANOTHER_POINT | AP0001: expected",
                "A_NEW_IMPORT_FOR_THE_SAME_BYTES | 0  DIFFERENT",
                "A_CHANGE_THE_SECOND_TIME | 14  DIFFERENT",
                "A_ROW_TWICE | row 1 was told twice",
                "A_ROW_TOO_MANY | expected no such row, got ACCEPTED",
                "A_SUBSCRIPTION_TWICE | row 1 was told twice",
                "A_SUBSCRIPTION_TOO_MANY | expected no such row, got",
                "A_ROW_WITHOUT_VERDICT | imports whose rows read are the sum of their verdicts",
                "A_FAILED_RUN | Het ging mis."
            })
    void whenTheServerIsWrong_thenNotAcceptedAndItIsShown(Lie lie, String shown) {
        server.tell(lie);
        assertThat(check()).isEqualTo(1);
        assertThat(printed()).contains("NOT ACCEPTED", shown);
    }

    @Test
    void whenTwoCardsHaveOneNumber_thenNotAccepted() {
        server.tell(Lie.A_NUMBER_TWICE);
        assertThat(check(FakeServer.KEY, root.toString(), Integer.toString(CARD_YEAR), "--produce"))
                .isEqualTo(1);
        assertThat(printed()).contains("NOT ACCEPTED", "different numbers");
    }

    @Test
    void whenTheKeyIsRefused_thenNotAcceptedAndTheAnswerIsShown() {
        assertThat(check("another", root.toString(), Integer.toString(CARD_YEAR)))
                .isEqualTo(1);
        assertThat(printed()).contains("answered 401");
    }

    @Test
    void whenThereIsNoSuchFolder_thenSkippedWithoutAnError() {
        assertThat(check(FakeServer.KEY, root.resolve("absent").toString(), "2025"))
                .isZero();
        assertThat(printed()).startsWith("Skipped");
    }

    @Test
    void whenTheFolderHasNoSuchYear_thenThatIsAMistake() {
        assertThat(check(FakeServer.KEY, root.toString(), "1999")).isEqualTo(2);
        assertThat(printed()).contains("has no card year 1999", "nothing was checked");
    }

    @Test
    void whenTheArgumentsAreWrong_thenTheUseIsShown() {
        assertThat(check(FakeServer.KEY, root.toString())).isEqualTo(2);
        assertThat(check(FakeServer.KEY, root.toString(), "2025", "--prodce")).isEqualTo(2);
        assertThat(printed()).contains("Use: ");
    }
}
