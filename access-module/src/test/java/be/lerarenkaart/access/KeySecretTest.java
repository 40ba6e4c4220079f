package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeySecretTest {

    @Test
    void aSecret_holds256RandomBitsBehindItsMark() {
        assertThat(KeySecret.random().text()).matches("lk_[A-Za-z0-9_-]{43}");
        assertThat(Stream.generate(KeySecret::random).limit(1000).distinct()).hasSize(1000);
    }

    @Test
    void thePrefix_neverShowsMoreThanAQuarter() {
        assertThat(new KeySecret("kort").prefix()).isEqualTo("k");
        assertThat(KeySecret.random().prefix()).hasSize(8);
    }

    @Test
    void printed_itHidesItself() {
        KeySecret secret = KeySecret.random();

        assertThat(secret.toString()).doesNotContain(secret.text().substring(8));
    }
}
