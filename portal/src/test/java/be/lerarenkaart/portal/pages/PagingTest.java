package be.lerarenkaart.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void aPage_readsItsOwnRowsOnly() {
        Paging<Integer> page = of(230_000, 4600);

        assertThat(page.rows()).hasSize(50).startsWith(229_950);
        assertThat(page.first()).isEqualTo(229_951);
        assertThat(page.last()).isEqualTo(230_000);
        assertThat(page.hasEarlier()).isTrue();
        assertThat(page.hasLater()).isFalse();
    }

    @Test
    void aPageThatDoesNotExist_becomesTheNearest() {
        assertThat(of(120, 99).number()).isEqualTo(3);
        assertThat(of(120, -1).number()).isEqualTo(1);
    }

    @Test
    void nothing_isOneEmptyPage() {
        Paging<Integer> page = of(0, 1);

        assertThat(page.rows()).isEmpty();
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.first()).isZero();
        assertThat(page.last()).isZero();
    }

    private static Paging<Integer> of(int total, int number) {
        return Paging.of(total, number, 50, (first, max) -> rows(first, Math.min(total, first + max)));
    }

    private static List<Integer> rows(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
