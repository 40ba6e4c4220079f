package be.lerarenkaart.distribution;

import java.time.Instant;
import java.util.List;

/**
 * A set of cards frozen for the printer.
 *
 * @param releasedAt null until somebody else than who froze it looked at it and let it go
 * @param sentAt null until its cards left the house
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
        List<PrintFile> files) {

    public Production {
        files = List.copyOf(files);
    }

    /** How many it holds, over all channels. */
    public long cards() {
        return files.stream().mapToLong(PrintFile::cards).sum();
    }
}
