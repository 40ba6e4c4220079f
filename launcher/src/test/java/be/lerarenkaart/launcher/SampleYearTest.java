package be.lerarenkaart.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays behind when the sample year is made, or half made. */
class SampleYearTest {

    @TempDir
    Path home;

    private SampleMarker marker;
    private SampleYear year;

    @BeforeEach
    void begin() {
        marker = SampleMarker.in(home);
        marker.set();
        year = new SampleYear(marker);
    }

    @Test
    void whenItIsMadeWhole_thenNothingStaysBehind() throws InterruptedException {
        assertThat(year.run(java("-version"))).isZero();
        assertThat(marker.isSet()).isFalse();
    }

    @Test
    void whenItBreaksOff_thenThatIsToldAndStaysKnown() throws InterruptedException {
        assertThat(year.run(java("NoSuchProgram"))).isEqualTo(1);
        assertThat(marker.isSet()).isTrue();
    }

    @Test
    void whenItIsHalf_thenTheAdviceNamesAllThatMustBeEmptied() {
        assertThat(marker.advice(false)).contains(home.toString()).doesNotContain("databank");
        assertThat(marker.advice(true)).contains(home.toString(), "databank");
    }

    private static ProcessBuilder java(String argument) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), argument)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }
}
