package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The examples of RFC 6238, of which apps show the last six digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void theExamplesOfTheStandard_areOurs(long second, String code) {
        assertThat(TimeCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(TimeCodes.stepOf(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void aClockHalfAMinuteOff_isForgiven_aMinuteIsNot() {
        Instant now = Instant.ofEpochSecond(1_111_111_111L);

        for (int seconds : new int[] {-30, 0, 30}) {
            assertThat(TimeCodes.stepOf(SECRET, TimeCodes.at(SECRET, now.plusSeconds(seconds)), now))
                    .as("%s seconds off", seconds)
                    .hasValue(now.plusSeconds(seconds).getEpochSecond() / 30);
        }
        assertThat(TimeCodes.stepOf(SECRET, TimeCodes.at(SECRET, now.minusSeconds(60)), now))
                .isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, TimeCodes.at(SECRET, now.plusSeconds(60)), now))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theExamplesOfBase32_areOurs(String bytes, String text) {
        assertThat(Base32.encode(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
