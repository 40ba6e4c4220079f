package be.lerarenkaart.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongSetTest {

    @Test
    void whenItGrows_thenItStillKnowsWhatWasInIt() {
        LongSet set = new LongSet();
        for (long value = 1; value < 20_000; value++) {
            assertThat(set.add(value * 7_919)).isTrue();
        }
        for (long value = 1; value < 20_000; value++) {
            assertThat(set.add(value * 7_919)).isFalse();
        }
    }
}
