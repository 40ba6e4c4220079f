package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import java.util.Map;

/**
 * The cards of one channel or pick-up point, by state.
 *
 * @param pointCode null for a channel that goes by post, and for cards that have no point yet
 * @param pointName null likewise
 */
public record PlaceCards(Channel channel, String pointCode, String pointName, Map<CardState, Long> byState) {

    public PlaceCards {
        byState = Map.copyOf(byState);
    }

    public long count(CardState state) {
        return byState.getOrDefault(state, 0L);
    }

    /** In the hands of their holders. */
    public long collected() {
        return count(CardState.HANDED_OVER) + count(CardState.DELIVERED);
    }

    /** Refused everywhere: also those in whose place another came. */
    public long refused() {
        return count(CardState.BLOCKED) + count(CardState.REPLACED);
    }

    /** All that were not withdrawn. */
    public long cards() {
        return byState.entrySet().stream()
                .filter(one -> one.getKey() != CardState.CANCELLED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
