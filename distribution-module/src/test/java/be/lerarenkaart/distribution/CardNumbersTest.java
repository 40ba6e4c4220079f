package be.lerarenkaart.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardNumbersTest {

    @Test
    void aCheckDigitIsLuhns() {
        assertThat(CardNumbers.checkDigit(7992739871L)).isEqualTo(3);
        assertThat(CardNumbers.checkDigit(453201511283036L)).isEqualTo(6);
        assertThat(CardNumbers.checkDigit(6000000000L)).isEqualTo(4);
    }

    @Test
    void aNumberHasElevenDigitsBeginsWithSixAndChecks() {
        CardNumbers numbers = new CardNumbers();
        for (int i = 0; i < 10_000; i++) {
            long number = numbers.next();
            assertThat(Long.toString(number)).matches("6\\d{10}");
            assertThat(number % 10).isEqualTo(CardNumbers.checkDigit(number / 10));
        }
    }

    @Test
    void numbersDoNotFollowOneAnother() {
        CardNumbers numbers = new CardNumbers();
        Set<Long> steps = new HashSet<>();
        for (long i = 0, former = numbers.next(); i < 1000; i++) {
            long next = numbers.next();
            steps.add(next - former);
            former = next;
        }
        assertThat(steps).hasSizeGreaterThan(990);
    }
}
