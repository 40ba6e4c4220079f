package be.lerarenkaart.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.intake.Row;
import org.junit.jupiter.api.Test;

/** Hashes stand in the database for years: these values may never change. */
class FactsHashTest {

    @Test
    void whenTextsAreHashed_thenItIsTheValueOfEveryYear() {
        assertThat(FactsHash.of()).isEqualTo(0xcbf29ce484222325L);
        assertThat(FactsHash.of("De Smet", "Zoë")).isEqualTo(179426423863325869L);
        assertThat(FactsHash.ofLetters("De Smet", "Zoë")).isEqualTo(-5027170758051753820L);
    }

    @Test
    void whenTextsAreCutElsewhere_thenTheyHashOtherwise() {
        assertThat(FactsHash.of("ab", "c")).isNotEqualTo(FactsHash.of("a", "bc"));
        assertThat(FactsHash.of("", "a")).isNotEqualTo(FactsHash.of("a", ""));
        assertThat(FactsHash.of("a")).isNotEqualTo(FactsHash.of("A"));
    }

    @Test
    void whenOnlyLettersCount_thenWhatAnEncodingGarblesDoesNot() {
        assertThat(FactsHash.ofLetters("André", "De Smet")).isEqualTo(FactsHash.ofLetters("ANDRÃ©", "desmet"));
        assertThat(FactsHash.ofLetters("Andre")).isNotEqualTo(FactsHash.ofLetters("André"));
    }

    @Test
    void whenARowIsHashed_thenItIsTheValueOfEveryYear() {
        String[] values = StaffLayout.EPD.columns().stream()
                .map(column -> EpdRow.anEpdRow().get(column.name()))
                .toArray(String[]::new);
        StaffRow row = new StaffRow(new Row(1, values, "", false), StaffLayout.EPD);
        assertThat(row.factsHash()).isEqualTo(-5750761640564782011L);
    }
}
