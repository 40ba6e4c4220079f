package be.lerarenkaart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A check under kills that did not kill has shown nothing. */
class KillsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private final Kills kills = new Kills(2);

    private boolean isAccepted() {
        kills.compare(report);
        return report.allEqual();
    }

    private void kill(String kind, int times) {
        kills.begun(kind);
        for (int i = 0; i < times; i++) {
            kills.killed(kind);
        }
    }

    @Test
    void whenEachKindHadItsKills_thenAccepted() {
        kill("card-years/2025/epd-deliveries", 2);
        kill("/allocations", 2);
        assertThat(isAccepted()).isTrue();
    }

    @Test
    void whenAKindHadTooFew_thenNotAccepted() {
        kill("card-years/2025/epd-deliveries", 2);
        kill("/allocations", 1);
        assertThat(isAccepted()).isFalse();
    }

    @Test
    void whenAKindHadNone_thenNotAccepted() {
        kill("/productions", 0);
        assertThat(isAccepted()).isFalse();
    }

    @Test
    void whenNoKindWasSeen_thenNotAccepted() {
        assertThat(isAccepted()).isFalse();
    }

    @Test
    void whenAKindIsKnownToBeTooFast_thenItsReasonIsTold() {
        kill("card-years/2025/postcode-claims", 1);
        assertThat(isAccepted()).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("card-years/2025/postcode-claims: killed 1 times instead of 2; some hundred rows");
    }
}
