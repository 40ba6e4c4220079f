package be.lerarenkaart.distribution.card;

import static be.lerarenkaart.distribution.CardState.AT_POINT;
import static be.lerarenkaart.distribution.CardState.BLOCKED;
import static be.lerarenkaart.distribution.CardState.CANCELLED;
import static be.lerarenkaart.distribution.CardState.DELIVERED;
import static be.lerarenkaart.distribution.CardState.HANDED_OVER;
import static be.lerarenkaart.distribution.CardState.PLANNED;
import static be.lerarenkaart.distribution.CardState.PRODUCED;
import static be.lerarenkaart.distribution.CardState.REPLACED;
import static be.lerarenkaart.distribution.CardState.RETURNED;
import static be.lerarenkaart.distribution.CardState.SENT;

import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Everything that can happen to a card: in which states, in which channels, and what it is afterwards. */
public enum CardAct {
    PRODUCE("PRODUCED", Way.ANY, When.IN_ITS_YEAR, PRODUCED, PLANNED),
    UNDO_PRODUCTION("PRODUCTION_UNDONE", Way.ANY, When.ALWAYS, PLANNED, PRODUCED),
    WITHDRAW("CANCELLED", Way.ANY, When.ALWAYS, CANCELLED, PLANNED, PRODUCED),
    SEND("SENT", Way.ANY, When.IN_ITS_YEAR, SENT, PRODUCED),
    RECEIVE("RECEIVED", Way.POINT, When.IN_ITS_YEAR, AT_POINT, SENT),
    /** Also of a card whose box nobody checked in: it lies on the counter. */
    HAND_OVER("HANDED_OVER", Way.POINT, When.IN_ITS_YEAR, HANDED_OVER, SENT, AT_POINT),
    UNDO_HANDOVER("HANDOVER_UNDONE", Way.POINT, When.ALWAYS, AT_POINT, HANDED_OVER),
    DELIVER("DELIVERED", Way.POST, When.IN_ITS_YEAR, DELIVERED, SENT),
    RETURN("RETURNED", Way.ANY, When.ALWAYS, RETURNED, SENT, AT_POINT, DELIVERED),
    SEND_AGAIN("SENT_AGAIN", Way.ANY, When.IN_ITS_YEAR, SENT, RETURNED),
    BLOCK(
            "BLOCKED",
            Way.ANY,
            When.ALWAYS,
            BLOCKED,
            PLANNED,
            PRODUCED,
            SENT,
            AT_POINT,
            HANDED_OVER,
            DELIVERED,
            RETURNED),
    /** Leads to the state from which it was blocked. */
    UNBLOCK("UNBLOCKED", Way.ANY, When.ALWAYS, null, BLOCKED),
    REPLACE("REPLACED", Way.ANY, When.IN_ITS_YEAR, REPLACED, BLOCKED),
    UNDO_REPLACEMENT("REPLACEMENT_UNDONE", Way.ANY, When.ALWAYS, BLOCKED, REPLACED),
    /** It stays refused: its holder has another one. */
    REPORT_FOUND("FOUND", Way.ANY, When.ALWAYS, REPLACED, REPLACED);

    private enum Way {
        ANY(EnumSet.allOf(Channel.class)),
        POINT(EnumSet.of(Channel.PICKUP_POINT)),
        POST(EnumSet.complementOf(EnumSet.of(Channel.PICKUP_POINT)));

        private final Set<Channel> channels;

        Way(Set<Channel> channels) {
            this.channels = Collections.unmodifiableSet(channels);
        }
    }

    private enum When {
        IN_ITS_YEAR,
        ALWAYS
    }

    private final String event;
    private final Way way;
    private final When when;
    private final CardState to;
    private final Set<CardState> from;

    CardAct(String event, Way way, When when, CardState to, CardState first, CardState... more) {
        this.event = event;
        this.way = way;
        this.when = when;
        this.to = to;
        this.from = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** How a card's history calls it. */
    public String event() {
        return event;
    }

    /** The states in which it may happen. */
    public Set<CardState> from() {
        return from;
    }

    /** The channels whose cards it may happen to. */
    public Set<Channel> channels() {
        return way.channels;
    }

    /** Whether it makes no sense any more once the card expired. */
    public boolean isOnlyInItsYear() {
        return when == When.IN_ITS_YEAR;
    }

    /** The state afterwards; null where that depends on the card. */
    public CardState to() {
        return to;
    }
}
