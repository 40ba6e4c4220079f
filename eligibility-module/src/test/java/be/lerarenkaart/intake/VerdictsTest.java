package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    record Ruling(int row, String verdict, String code) {}

    private final Verdicts verdicts = new Verdicts();

    @Test
    void whenARowIsRuledOnAgain_thenTheLaterRulingStands() {
        verdicts.give(1, 0, "ACCEPTED");
        verdicts.give(2, 0, "ACCEPTED");
        verdicts.give(1, 18505250273L, "REVIEW", "NAME_CONFLICT", "naam");
        assertThat(verdicts.byVerdict()).containsOnly(entry("ACCEPTED", 1L), entry("REVIEW", 1L));
        assertThat(verdicts.stamboekNumber(1)).isEqualTo(18505250273L);
    }

    @Test
    void whenThereAreManyRows_thenNoneIsForgotten() {
        for (int row = 1; row <= 100_000; row++) {
            verdicts.give(row, row, row % 3 == 0 ? "REJECTED" : "ACCEPTED");
        }
        assertThat(verdicts.rows()).isEqualTo(100_000);
        assertThat(verdicts.byVerdict()).containsOnly(entry("ACCEPTED", 66_667L), entry("REJECTED", 33_333L));
        assertThat(verdicts.stamboekNumber(99_999)).isEqualTo(99_999);
    }

    @Test
    void whenARowHasNoVerdict_thenItIsNotTakenForOneOfAnotherRow() {
        verdicts.give(1, 0, "ACCEPTED");
        verdicts.give(3, 0, "ACCEPTED");
        verdicts.give(9000, 0, "REJECTED", "FIELD_COUNT", "");
        assertThat(verdicts.byVerdict()).containsOnly(entry("ACCEPTED", 2L), entry("REJECTED", 1L));
        assertThat(verdicts.firstWithACode(10)).extracting(RowVerdict::row).containsExactly(9000);
    }

    @Test
    void whenARowHasNoVerdict_thenNothingIsSaved() {
        verdicts.give(1, 0, "ACCEPTED");
        verdicts.give(3, 0, "ACCEPTED");
        assertThatIllegalStateException()
                .isThrownBy(() -> verdicts.save(null, 1, 3))
                .withMessage("no verdict on row 2 of 3");
        verdicts.give(2, 0, "ACCEPTED");
        assertThatIllegalStateException()
                .isThrownBy(() -> verdicts.save(null, 1, 4))
                .withMessage("no verdict on row 4 of 4");
        assertThatIllegalStateException()
                .isThrownBy(() -> verdicts.save(null, 1, 2))
                .withMessage("verdict on row 3 of a file of 2");
    }

    @Property(tries = 300)
    void whenAnyRowsAreRuledOnInAnyOrder_thenTheSumsAreThoseOfTheLastRulings(
            @ForAll @From("rulings") List<Ruling> rulings) {
        Verdicts all = new Verdicts();
        Map<Integer, String> last = new TreeMap<>();
        for (int row = 1; row <= 20; row++) {
            all.give(row, 0, "ACCEPTED");
            last.put(row, "ACCEPTED");
        }
        for (Ruling ruling : rulings) {
            all.give(ruling.row(), 0, ruling.verdict(), ruling.code(), "");
            last.put(ruling.row(), ruling.verdict());
        }
        Map<String, Long> expected = new TreeMap<>();
        last.values().forEach(verdict -> expected.merge(verdict, 1L, Long::sum));
        assertThat(all.byVerdict()).isEqualTo(expected);
        assertThat(all.byVerdict().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(all.rows());
    }

    @Provide
    Arbitrary<List<Ruling>> rulings() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of("ACCEPTED", "WARNING", "REJECTED"),
                        Arbitraries.of("", "FORMULA", "FIELD_COUNT"))
                .as(Ruling::new)
                .list()
                .ofMaxSize(60);
    }
}
