package be.lerarenkaart.distribution;

import java.time.LocalDate;

/**
 * Those who begin in one start window, and after the reference date: how far they are on the way to their card.
 *
 * @param name DECEMBER, MARCH or JUNE
 * @param open whether they count at the next decision
 * @param waiting who would be entitled once the window is open, as was last decided
 * @param entitled who is entitled already, as was last decided
 * @param made their cards in productions that stand
 * @param sent and those that left the house
 */
public record StarterBatch(
        String name, LocalDate from, LocalDate until, boolean open, long waiting, long entitled, long made, long sent) {

    /** Entitled, and in no production yet. */
    public long toMake() {
        return Math.max(0, entitled - made);
    }
}
