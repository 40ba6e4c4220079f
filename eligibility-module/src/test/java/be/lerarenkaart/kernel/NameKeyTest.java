package be.lerarenkaart.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "De Smet, de smet",
        "D'Hondt, dhondt",
        "D’Hondt, d'hondt",
        "Van den Bossche, VANDENBOSSCHE",
        "José, jose",
        "Özgür, ozgur",
        "Çelik, celik",
        "Søren, soren",
        "ØYVIND, oyvind",
        "Łukasz, lukasz",
        "Œdipe, oedipe",
        "Weiß, WEISS",
        "Işık, isik",
        "Anne-Marie, Anne Marie"
    })
    void whenNamesDifferInAccentsSignsOrCapitalsOnly_thenTheyAreOne(String one, String other) {
        assertThat(NameKey.folded(one)).isEqualTo(NameKey.folded(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Peeters, Peters", "Jan, Jean", "Özgür, Ozgr"})
    void whenALetterDiffers_thenTheyAreTwo(String one, String other) {
        assertThat(NameKey.folded(one)).isNotEqualTo(NameKey.folded(other));
    }

    @ParameterizedTest
    @CsvSource({"José, Núñez", "Ann, Çelik"})
    void whenFamilyAndGivenNameAreJoined_thenTheFamilyNameComesFirst(String family, String given) {
        assertThat(NameKey.of(family, given)).isEqualTo(NameKey.folded(family) + NameKey.folded(given));
    }

    @Property(tries = 300)
    void whenAnyTextIsFolded_thenOnlyLatinLettersAndDigitsAreLeft(@ForAll String text) {
        assertThat(NameKey.folded(text)).matches("[a-z0-9]*");
    }

    @Property(tries = 300)
    void whenATextIsDecomposed_thenItsKeyStaysTheSame(@ForAll String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(NameKey.folded(decomposed)).isEqualTo(NameKey.folded(composed));
    }
}
