package be.lerarenkaart.distribution;

import java.util.Map;

/**
 * What the next production would hold.
 *
 * @param byChannel planned cards that have a place to go; a channel without any is left out
 * @param reprints for stolen cards
 * @param leftOut planned cards that have no place yet
 */
public record Waiting(Map<Channel, Long> byChannel, long reprints, long leftOut) {

    public Waiting {
        byChannel = Map.copyOf(byChannel);
    }

    public long cards() {
        return reprints + byChannel.values().stream().mapToLong(Long::longValue).sum();
    }
}
