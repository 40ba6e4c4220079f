package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lerarenkaart.kernel.Problem;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("naam"),
            Column.required("geboortedatum", "Geb.datum"),
            Column.required("geslacht", "M/V"),
            Column.required("straat"),
            Column.optional("e_mail", "E-mail"));

    @Nested
    class GivenAHeaderThatLacksColumns {

        @Test
        void whenTwoAreMissing_thenBothAreNamedAtOnce() {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> Headings.of(List.of("naam", "straat"), COLUMNS))
                    .satisfies(refused -> {
                        Problem problem = refused.problem();
                        assertThat(problem.type()).isEqualTo("column-missing");
                        assertThat(problem.status()).isEqualTo(422);
                        assertThat(problem.issues())
                                .extracting(Problem.Issue::name)
                                .containsExactly("geboortedatum", "geslacht");
                        assertThat(problem.detail()).contains("geboortedatum, geslacht");
                    });
        }

        @Test
        void whenMostAreMissing_thenItIsSaidToBeAnotherFile() {
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> Headings.of(List.of("naam", "x"), COLUMNS))
                    .satisfies(refused -> assertThat(refused.problem().detail()).contains("het juiste bestand"));
        }

        @Test
        void whenAnOptionalOneIsMissing_thenThatIsNoFault() {
            assertThat(Headings.of(List.of("naam", "geboortedatum", "geslacht", "straat"), COLUMNS)
                            .row(1, List.of("a", "b", "c", "d"), false)
                            .get(4))
                    .isEmpty();
        }
    }

    @Nested
    class GivenHeadingsOfPeople {

        @ParameterizedTest
        @ValueSource(strings = {"Geb.datum", "GEBDATUM", " geb. datum ", "Geboortedatum", "geboorte_datum", "gébdatum"})
        void whenTheyDifferInCaseAccentsSpacesOrSigns_thenTheColumnIsFound(String heading) {
            Headings headings = Headings.of(List.of("M/V", heading, "NAAM", "straat"), COLUMNS);
            assertThat(headings.row(1, List.of("m", "2000-01-01", "a", "s"), false)
                            .get(1))
                    .isEqualTo("2000-01-01");
        }

        @Test
        void whenAHeadingComesTwice_thenTheFirstCounts() {
            Headings headings = Headings.of(List.of("naam", "geboortedatum", "geslacht", "straat", "naam"), COLUMNS);
            assertThat(headings.row(1, List.of("first", "", "", "", "second"), false)
                            .get(0))
                    .isEqualTo("first");
        }
    }
}
