package be.lerarenkaart.distribution;

/**
 * Cards of one batch and one channel within a production.
 *
 * @param batch MAIN for whoever had begun by the reference date, REPRINT for a new card in the place of a stolen one, or
 *     the start window in which the holder begins: DECEMBER, MARCH or JUNE
 */
public record ProductionPart(String batch, Channel channel, long cards) {

    public static final String MAIN = "MAIN";
    public static final String REPRINT = "REPRINT";
}
