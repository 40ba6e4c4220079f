package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComesFromTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:",
        "2001:db8:1:2::9, 2001:db8:1:2:",
        "2001:db8::9, 2001:db8:",
        "::1, :",
        "fe80::1%eth0, fe80:"
    })
    void theNeighbourhood_isTheAddressOrItsNetwork(String address, String neighbourhood) {
        assertThat(new ComesFrom(null, address).neighbourhood()).isEqualTo(neighbourhood);
    }
}
