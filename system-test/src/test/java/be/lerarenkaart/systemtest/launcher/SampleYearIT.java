package be.lerarenkaart.systemtest.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Program;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A newcomer who stops the first start while the sample year is made. */
@Timeout(600)
class SampleYearIT {

    private static final String HOME = "sample-year-home";
    private static final String ADVICE = "maak de map " + Program.home(HOME) + " leeg";

    @BeforeEach
    void emptyFolder() throws Exception {
        Program.forget(HOME);
    }

    @Test
    void whenStoppedWhileTheYearIsMade_thenTheNextStartSaysHowToBeginAnew() throws Exception {
        try (Program first = start("sample-year-first")) {
            while (!first.output().contains("Voorbeeldgegevens van kaartjaar")) {
                Thread.sleep(50);
            }
        }
        try (Program next = start("sample-year-next").awaitReady()) {
            while (!next.output().contains(ADVICE)) {
                Thread.sleep(50);
            }
            assertThat(next.output()).contains("De voorbeeldgegevens zijn niet volledig.");
        }
    }

    private static Program start(String name) throws Exception {
        return Program.startIn(HOME, name, Program.freePort(), Map.of("LERARENKAART_SAMPLE", "small"));
    }
}
