package be.lerarenkaart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowComparisonTest {

    private final RowComparison rows = new RowComparison(List.of("OK", "DUPLICATE", "OK"));

    @Test
    void whenEachRowIsToldAsExpectedInAnyOrder_thenAllAreEqual() {
        rows.tell(3, "OK");
        rows.tell(1, "OK");
        rows.tell(2, "DUPLICATE");
        assertThat(rows.equal()).isEqualTo(rows.rows());
        assertThat(rows.examples()).isEmpty();
    }

    @Test
    void whenARowIsToldTwice_thenItCountsOnceAndIsNamed() {
        rows.tell(1, "OK");
        rows.tell(1, "OK");
        assertThat(rows.equal()).isEqualTo(1);
        assertThat(rows.examples()).contains("row 1 was told twice", "row 2 was not told");
    }

    @Test
    void whenARowHasNoPlaceInAnyFile_thenItIsNamed() {
        rows.tell(0, "OK");
        assertThat(rows.examples()).contains("there can be no row 0");
    }

    @Test
    void whenARowIsToldThatTheFileDoesNotHave_thenItIsNamed() {
        rows.tell(4, "OK");
        assertThat(rows.examples()).contains("row 4: expected no such row, got OK");
    }
}
