package be.lerarenkaart.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.lerarenkaart.sample.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutArgumentsEveryRowIsMeasuredInFiveRoundsOfAFullYear() {
        Options options = Options.of();
        assertThat(options.rows()).containsExactlyInAnyOrder("B3", "B4", "B5", "B8");
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.size()).isEqualTo(Size.FULL);
    }

    @Test
    void rowsAndRoundsCanBeChosen() {
        Options options = Options.of("B4", "--rounds", "2", "--size", "small");
        assertThat(options.rows()).containsExactly("B4");
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.size()).isEqualTo(Size.SMALL);
    }

    @Test
    void theTrailIsMeasuredWhenItIsAskedForOnly() {
        assertThat(Options.of().rows()).doesNotContain("trail");
        assertThat(Options.of("trail").rows()).containsExactly("trail");
        assertThat(Options.of("trail").races()).isFalse();
        assertThat(Options.of("B3", "trail").races()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B9", "--rounds", "--rounds 0", "--rounds many", "--size huge", "--folder"})
    void whatItDoesNotKnowItRefusesWithItsUse(String arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(arguments.split(" ")))
                .withMessageStartingWith("Use: ");
    }
}
