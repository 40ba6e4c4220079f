package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.kernel.CardYear;
import java.time.Instant;

/**
 * The guard of every transition, by the table of {@link CardAct}.
 *
 * @param blockedFrom where taking back its block leads; null unless it is blocked or replaced
 */
record CardLife(CardYear year, Channel channel, CardState state, CardState blockedFrom) {

    /** Why not, or null when the act may happen. */
    Refusal refusal(CardAct act, Instant now) {
        if (!act.channels().contains(channel)) {
            return Refusal.OTHER_CHANNEL;
        }
        if (act.isOnlyInItsYear() && state.at(now, year) == CardState.EXPIRED) {
            return Refusal.EXPIRED;
        }
        return act.from().contains(state) ? null : Refusal.OTHER_STATE;
    }

    /** The state after an act that may happen. */
    CardState after(CardAct act) {
        return act == CardAct.UNBLOCK ? blockedFrom : act.to();
    }

    enum Refusal {
        OTHER_CHANNEL,
        EXPIRED,
        OTHER_STATE
    }
}
