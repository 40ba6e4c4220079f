package be.lerarenkaart.distribution;

import be.lerarenkaart.kernel.CardYear;
import java.time.Instant;

/** Where a card is in its life. Only a planned card can still move or be withdrawn without anybody noticing. */
public enum CardState {
    PLANNED,
    PRODUCED,
    SENT,
    AT_POINT,
    HANDED_OVER,
    DELIVERED,
    RETURNED,
    /** Refused everywhere, whatever the year; a stolen one waits here for its reprint. */
    BLOCKED,
    /** Stolen, and its reprint is made: refused everywhere for good. */
    REPLACED,
    /** Withdrawn before it ever left; its number stays taken. */
    CANCELLED,
    /** Never stored: what any card that was not refused becomes when its year ends in Brussels. */
    EXPIRED;

    /** What a card that stands in this state is at a moment. */
    public CardState at(Instant moment, CardYear year) {
        return isRefused() || moment.isBefore(year.expiresAt()) ? this : EXPIRED;
    }

    /** Whether its year does not matter any more. */
    public boolean isRefused() {
        return this == BLOCKED || this == REPLACED || this == CANCELLED;
    }

    /** Whether it is in the hands of whom it was made for. */
    public boolean isCollected() {
        return this == HANDED_OVER || this == DELIVERED;
    }
}
