package be.lerarenkaart.distribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the next production would hold.
 *
 * @param parts planned cards that have a place to go, by batch and channel
 * @param reprints for stolen cards
 * @param leftOut planned cards that have no place yet
 */
public record Waiting(List<ProductionPart> parts, long reprints, long leftOut) {

    public Waiting {
        parts = parts.stream().sorted().toList();
    }

    /** A channel without any is left out. */
    public Map<Channel, Long> byChannel() {
        Map<Channel, Long> byChannel = new EnumMap<>(Channel.class);
        parts.forEach(part -> byChannel.merge(part.channel(), part.cards(), Long::sum));
        return byChannel;
    }

    public long cards() {
        return reprints + parts.stream().mapToLong(ProductionPart::cards).sum();
    }
}
