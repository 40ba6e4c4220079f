package be.lerarenkaart.eligibility;

import java.time.LocalDate;

/**
 * A line of a code table: what a code means for a right, and from when until when.
 *
 * @param code capitals, digits and underscores
 * @param reason why not, for EXCLUDES; null for the others
 * @param name Dutch
 * @param validUntil null while no end is known
 */
public record CodeRule(
        CodeTable table,
        String code,
        CodeEffect effect,
        String reason,
        String name,
        LocalDate validFrom,
        LocalDate validUntil) {

    /** What a line is known by: the same code may stand in a table once more, for another time. */
    public record Key(CodeTable table, String code, LocalDate validFrom) {}

    public Key key() {
        return new Key(table, code, validFrom);
    }

    public boolean isValidOn(LocalDate date) {
        return !validFrom.isAfter(date) && (validUntil == null || !validUntil.isBefore(date));
    }

    /** Whether there is a day on which both would say something of the same code. */
    boolean contradicts(CodeRule other) {
        return table == other.table
                && code.equals(other.code)
                && (validUntil == null || !validUntil.isBefore(other.validFrom))
                && (other.validUntil == null || !other.validUntil.isBefore(validFrom));
    }
}
