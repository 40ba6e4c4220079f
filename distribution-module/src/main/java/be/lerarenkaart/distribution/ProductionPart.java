package be.lerarenkaart.distribution;

import java.util.Comparator;
import java.util.List;

/**
 * Cards of one batch and one channel within a production.
 *
 * @param batch MAIN for whoever had begun by the reference date, REPRINT for a new card in the place of a stolen one, or
 *     the start window in which the holder begins: DECEMBER, MARCH or JUNE
 */
public record ProductionPart(String batch, Channel channel, long cards) implements Comparable<ProductionPart> {

    public static final String MAIN = "MAIN";
    public static final String REPRINT = "REPRINT";

    private static final List<String> THROUGH_THE_YEAR = List.of(MAIN, "DECEMBER", "MARCH", "JUNE", REPRINT);

    /** As they come in the year, reprints last. */
    @Override
    public int compareTo(ProductionPart other) {
        return Comparator.<ProductionPart>comparingInt(part -> THROUGH_THE_YEAR.indexOf(part.batch))
                .thenComparing(ProductionPart::channel)
                .thenComparingLong(ProductionPart::cards)
                .compare(this, other);
    }
}
