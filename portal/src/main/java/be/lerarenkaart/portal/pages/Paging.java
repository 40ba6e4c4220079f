package be.lerarenkaart.portal.pages;

import java.util.List;
import java.util.function.BiFunction;

/**
 * One page of a long table.
 *
 * @param number of the page, from 1
 * @param first row of it, counted from 1; 0 when there are none
 */
public record Paging<T>(List<T> rows, long total, int number, int pages, long first) {

    /**
     * Reads just the rows of this page.
     *
     * @param asked page number; one that does not exist becomes the nearest
     * @param read rows from an offset, at most so many
     */
    public static <T> Paging<T> of(long total, int asked, int size, BiFunction<Integer, Integer, List<T>> read) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        int number = Math.max(1, Math.min(pages, asked));
        int offset = (number - 1) * size;
        List<T> rows = total == 0 ? List.of() : read.apply(offset, size);
        return new Paging<>(rows, total, number, pages, rows.isEmpty() ? 0 : offset + 1);
    }

    public long last() {
        return first + rows.size() - (rows.isEmpty() ? 0 : 1);
    }

    public boolean hasEarlier() {
        return number > 1;
    }

    public boolean hasLater() {
        return number < pages;
    }
}
