package be.lerarenkaart.distribution;

import java.time.Instant;
import java.util.List;

/**
 * A card with all that is known of its way.
 *
 * @param channelReason why this channel: AFTER_PRODUCTION, SUBSCRIBER, STARTER, POSTCODE, ABROAD, POSTCODE_MISSING or
 *     POSTCODE_UNKNOWN
 * @param pickupPointCode null when it goes to no point, or to none yet
 * @param since when it came in this state
 * @param blockReason null unless it is blocked or replaced
 * @param policeReport of the theft; null unless it was stolen and the number is known
 * @param reprint whether it came in the place of a stolen one
 * @param production 0 until it is produced
 * @param history oldest first
 */
public record CardFact(
        long id,
        int cardYear,
        long staffMemberId,
        String number,
        Channel channel,
        String channelReason,
        String pickupPointCode,
        String pickupPointName,
        CardState state,
        Instant since,
        BlockReason blockReason,
        String policeReport,
        boolean reprint,
        long production,
        List<CardEvent> history) {

    public CardFact {
        history = List.copyOf(history);
    }

    /** Without the number: it is what a thief would need. */
    @Override
    public String toString() {
        return "CardFact[id=" + id + ", cardYear=" + cardYear + ", channel=" + channel + ", state=" + state + "]";
    }
}
