package be.lerarenkaart.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of cards frozen for the printer.
 *
 * @param releasedAt null until somebody else than who froze it looked at it and let it go
 * @param sentAt null until its cards left the house
 * @param undoneAt null unless it was taken back, which can be done until it is sent; its cards were planned again then
 * @param parts its cards by batch and channel, as they were when it was frozen
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
        List<PrintFile> files,
        List<ProductionPart> parts) {

    public Production {
        files = List.copyOf(files);
        parts = parts.stream().sorted().toList();
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

    /** Of which batch most of its cards are; reprints go along with any. */
    public String batch() {
        return Stream.concat(
                        parts.stream().filter(part -> !part.batch().equals(ProductionPart.REPRINT)),
                        Stream.of(new ProductionPart(ProductionPart.REPRINT, Channel.OTHER, 0)))
                .collect(Collectors.groupingBy(ProductionPart::batch, Collectors.summingLong(ProductionPart::cards)))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
