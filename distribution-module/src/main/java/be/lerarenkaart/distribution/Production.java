package be.lerarenkaart.distribution;

import java.time.Instant;
import java.util.List;

/**
 * A set of cards frozen for the printer.
 *
 * @param releasedAt null until somebody else than who froze it looked at it and let it go
 * @param sentAt null until its cards left the house
 * @param undoneAt null unless it was taken back, which can be done until it is sent; its cards were planned again then
 */
public record Production(
        long id,
        int cardYear,
        Instant frozenAt,
        String frozenBy,
        Instant releasedAt,
        String releasedBy,
        Instant sentAt,
        String sentBy,
        Instant undoneAt,
        String undoneBy,
        String undoneBecause,
        List<PrintFile> files) {

    public Production {
        files = List.copyOf(files);
    }

    /** Whether it can still be taken back. */
    public boolean canBeUndone() {
        return sentAt == null && undoneAt == null;
    }

    /** How many it holds, over all channels. */
    public long cards() {
        return files.stream()
                .filter(file -> file.kind() == PrintFile.Kind.CARDS)
                .mapToLong(PrintFile::cards)
                .sum();
    }
}
