package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;

class CellPropertiesTest {

    @Property(tries = 500)
    void whenCleanedTwice_thenOnceWasEnough(
            @ForAll @Chars({' ', 'e', '\u0301', '\u00A0', '\u202F', '\u2007', '\uFEFF', '\t', '\u1E9B', '\u0323'})
                    String raw) {
        String once = Cell.clean(raw);
        assertThat(Cell.clean(once)).isEqualTo(once);
        assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
    }

    @Property(tries = 500)
    void whenAnyTextIsRead_thenItIsADayNoDateOrNothingButNeverAFault(
            @ForAll @Chars({'0', '1', '2', '9', '-', '/', '.', 'x', ' '}) String text) {
        LocalDate read = Cell.date(text);
        assertThat(read == null).isEqualTo(text.isEmpty());
    }

    @Property(tries = 500)
    void whenAnyDayIsWrittenBothWays_thenItIsReadBack(@ForAll("days") LocalDate day) {
        String slashed = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
        assertThat(Cell.date(day.toString())).isEqualTo(day);
        assertThat(Cell.date(slashed)).isEqualTo(day);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
