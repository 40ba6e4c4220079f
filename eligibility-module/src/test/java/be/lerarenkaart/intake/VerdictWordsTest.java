package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {

    @Test
    void whenACellIsToBlame_thenTheSentenceNamesRowAndColumn() {
        assertThat(VerdictWords.sentence(12, "NAME_MISSING", "naam"))
                .isEqualTo("Rij 12, kolom naam: de naam ontbreekt; de rij is niet meegenomen.");
    }

    @Test
    void whenTheWholeRowIsToBlame_thenTheSentenceNamesTheRow() {
        assertThat(VerdictWords.sentence(3, "EMPTY_ROW", "")).isEqualTo("Rij 3: deze rij is leeg.");
    }

    @Test
    void whenThereIsNothingToSay_thenThereIsNoSentence() {
        assertThat(VerdictWords.sentence(3, "", "")).isEmpty();
    }

    @Test
    void whenAnyCodeIsSaid_thenItsSentenceEndsInAFullStop() {
        ResourceBundle sentences = ResourceBundle.getBundle("be.lerarenkaart.intake.verdicts");
        assertThat(sentences.keySet()).hasSizeGreaterThan(20).allSatisfy(code -> assertThat(sentences.getString(code))
                .matches("[a-zéë].*\\."));
    }
}
