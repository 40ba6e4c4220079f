package be.lerarenkaart.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void whenTheWeightsDoNotDivideEvenly_thenNothingIsLostAndTheLargestRemaindersGetMore() {
        assertThat(Shares.of(10, new int[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Shares.of(7, new int[] {5, 3, 0})).containsExactly(4, 3, 0);
    }

    @Test
    void whenTheTotalIsLarge_thenTheSharesStillAddUp() {
        assertThat(IntStream.of(Shares.of(220_650, new int[] {49_307, 24_564, 31, 2_475}))
                        .sum())
                .isEqualTo(220_650);
    }
}
