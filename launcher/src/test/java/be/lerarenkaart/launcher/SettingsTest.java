package be.lerarenkaart.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void whenNothingIsSet_thenANewcomerGetsASmallYearOnPort8080() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.home()).isEqualTo(Path.of(".lerarenkaart").toAbsolutePath());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.sample()).isEqualTo(Settings.Sample.SMALL);
        assertThat(settings.adminKey()).isEmpty();
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void whenASettingIsEmpty_thenItCountsAsNotSet() {
        assertThat(Settings.from(Map.of("LERARENKAART_PORT", " ")).port()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80.5"})
    void whenThePortIsNone_thenTheSentenceNamesTheSetting(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("LERARENKAART_PORT", port)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LERARENKAART_PORT is \"" + port + "\", maar moet een getal van 1 tot 65535 zijn.");
    }

    @Test
    void whenTheSampleIsUnknown_thenTheSentenceNamesWhatThereIs() {
        assertThatThrownBy(() -> Settings.from(Map.of("LERARENKAART_SAMPLE", "huge")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("none, small of full");
    }

    @Test
    void onlySampleDataInItsOwnDatabase_isATrial() {
        assertThat(Settings.from(Map.of()).isTrial()).isTrue();
        assertThat(Settings.from(Map.of("LERARENKAART_SAMPLE", "none")).isTrial())
                .isFalse();
        assertThat(Settings.from(Map.of(
                                "LERARENKAART_DB_URL", "jdbc:mysql://db.example/cards",
                                "LERARENKAART_DB_USER", "cards",
                                "LERARENKAART_DB_PASSWORD", "x"))
                        .isTrial())
                .isFalse();
    }

    @Test
    void whoSaysHttps_andNotHowManyProxies_hasForgottenThem() {
        assertThat(Settings.from(Map.of("LERARENKAART_HTTPS", "true")).proxyForgotten())
                .isTrue();
        assertThat(Settings.from(Map.of("LERARENKAART_HTTPS", "true", "LERARENKAART_PROXIES", "0"))
                        .proxyForgotten())
                .isTrue();
        assertThat(Settings.from(Map.of("LERARENKAART_HTTPS", "true", "LERARENKAART_PROXIES", "1"))
                        .proxyForgotten())
                .isFalse();
        assertThat(Settings.from(Map.of("LERARENKAART_HTTPS", "false")).proxyForgotten())
                .isFalse();
        assertThat(Settings.from(Map.of()).proxyForgotten()).isFalse();
    }

    @Nested
    class GivenAnOutsideDatabase {

        private final Map<String, String> complete = Map.of(
                "LERARENKAART_DB_URL", "jdbc:mysql://db.example/cards",
                "LERARENKAART_DB_USER", "cards",
                "LERARENKAART_DB_PASSWORD", "secret-of-cards");

        @Test
        void whenEverythingIsGiven_thenItIsTaken() {
            assertThat(Settings.from(complete).database()).hasValueSatisfying(database -> {
                assertThat(database.url()).isEqualTo("jdbc:mysql://db.example/cards");
                assertThat(database.password()).isEqualTo("secret-of-cards");
            });
        }

        @Test
        void whenNothingIsSaidOfASample_thenNoMadeUpPeopleComeIntoIt() {
            assertThat(Settings.from(complete).sample()).isEqualTo(Settings.Sample.NONE);
        }

        @Test
        void whenASampleIsAskedFor_thenItIsMade() {
            Map<String, String> asked = new HashMap<>(complete);
            asked.put("LERARENKAART_SAMPLE", "small");
            assertThat(Settings.from(asked).sample()).isEqualTo(Settings.Sample.SMALL);
        }

        @Test
        void whenPrinted_thenThePasswordIsNotThere() {
            assertThat(Settings.from(complete).toString()).doesNotContain("secret-of-cards");
            assertThat(Settings.from(complete).database().toString()).doesNotContain("secret-of-cards");
        }

        @Test
        void whenThePasswordIsMissing_thenTheSentenceNamesIt() {
            assertThatThrownBy(() -> Settings.from(
                            Map.of("LERARENKAART_DB_URL", "jdbc:mysql://db/cards", "LERARENKAART_DB_USER", "cards")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("LERARENKAART_DB_PASSWORD");
        }

        @Test
        void whenItIsAnotherKindOfDatabase_thenItIsRefused() {
            assertThatThrownBy(() -> Settings.from(Map.of("LERARENKAART_DB_URL", "jdbc:postgresql://db/cards")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("jdbc:mysql:");
        }
    }
}
