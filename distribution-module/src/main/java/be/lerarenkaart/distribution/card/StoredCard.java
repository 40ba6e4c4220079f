package be.lerarenkaart.distribution.card;

import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import java.time.Instant;

/** What an act must know of the card before it happens; read under a lock, so that it is still so afterwards. */
record StoredCard(
        long id,
        long holder,
        CardLife life,
        Instant since,
        String pointCode,
        BlockReason blockReason,
        boolean reprint) {

    CardState state() {
        return life.state();
    }
}
