package be.lerarenkaart.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a card's own events between those it shared with its whole allocation and production. */
final class CardHistory {

    /** An allocation, production or sending in which the card took part; at is null when it did not happen. */
    record Shared(Instant at, String by, long job) {}

    private CardHistory() {}

    /**
     * @param events of this card alone, oldest first
     * @param allocated null for a reprint, which no allocation made
     */
    static List<CardEvent> of(
            Channel channel, String point, List<CardEvent> events, Shared allocated, Shared produced, Shared sent) {
        Channel firstChannel = events.isEmpty() ? channel : events.get(0).fromChannel();
        String firstPoint = events.isEmpty() ? point : events.get(0).fromPoint();
        List<CardEvent> all = new ArrayList<>();
        if (allocated != null) {
            all.add(event(allocated, "ALLOCATED", null, CardState.PLANNED, null, firstChannel, null, firstPoint));
        }
        all.addAll(events);
        if (produced.at != null) {
            all.add(event(produced, "PRODUCED", CardState.PLANNED, CardState.PRODUCED, channel, channel, point, point));
        }
        if (sent.at != null) {
            all.add(event(sent, "SENT", CardState.PRODUCED, CardState.SENT, channel, channel, point, point));
        }
        all.sort(Comparator.comparing(CardEvent::at));
        return all;
    }

    private static CardEvent event(
            Shared shared,
            String what,
            CardState from,
            CardState to,
            Channel fromChannel,
            Channel toChannel,
            String fromPoint,
            String toPoint) {
        return new CardEvent(
                shared.at,
                what,
                shared.by,
                shared.job,
                from,
                to,
                fromChannel,
                toChannel,
                fromPoint,
                toPoint,
                null,
                null);
    }
}
