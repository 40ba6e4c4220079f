package be.lerarenkaart.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where the chain stood when a day had ended.
 *
 * @param day in Brussels
 * @param lastSequence of the last entry until then
 * @param entries how many came since the anchor before
 * @param hash of that last entry, in hexadecimal
 */
public record Anchor(LocalDate day, long lastSequence, long entries, String hash, Instant anchoredAt) {

    static Anchor of(LocalDate day, long lastSequence, long entries, byte[] hash, Instant anchoredAt) {
        return new Anchor(day, lastSequence, entries, HexFormat.of().formatHex(hash), anchoredAt);
    }

    boolean fits(byte[] entryHash) {
        return Arrays.equals(HexFormat.of().parseHex(hash), entryHash);
    }

    /** Whether it says the same of the chain, whenever it was made. */
    boolean agreesWith(Anchor other) {
        return day.equals(other.day) && lastSequence == other.lastSequence && hash.equals(other.hash);
    }
}
