package be.lerarenkaart.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvinceTest {

    @Nested
    class GivenABelgianPostcode {

        @ParameterizedTest
        @CsvSource({
            "1000, 1299, Brussel",
            "1300, 1499, Waals-Brabant",
            "1500, 1999, Vlaams-Brabant",
            "2000, 2999, Antwerpen",
            "3000, 3499, Vlaams-Brabant",
            "3500, 3999, Limburg",
            "4000, 4999, Luik",
            "5000, 5999, Namen",
            "6000, 6599, Henegouwen",
            "6600, 6999, Luxemburg",
            "7000, 7999, Henegouwen",
            "8000, 8999, West-Vlaanderen",
            "9000, 9999, Oost-Vlaanderen"
        })
        void whenItLiesWithinARange_thenItIsOfThatProvinceFromTheFirstToTheLast(
                String first, String last, String label) {
            for (int postcode = Integer.parseInt(first); postcode <= Integer.parseInt(last); postcode++) {
                assertThat(Province.ofHome("BE", "" + postcode).label()).isEqualTo(label);
            }
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "0999", "0000", "999", "10000", "9O00", "١٠٠٠", " 900", "-900"})
        void whenItIsNone_thenTheProvinceIsUnknown(String postcode) {
            assertThat(Province.ofHome("BE", postcode)).isEqualTo(Province.UNKNOWN);
        }
    }

    @Nested
    class GivenAnAddressAbroad {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"NL", "FR", ""})
        void whenItsPostcodeLooksBelgian_thenTheProvinceIsUnknownAllTheSame(String country) {
            assertThat(Province.ofHome(country, "9000")).isEqualTo(Province.UNKNOWN);
        }
    }
}
