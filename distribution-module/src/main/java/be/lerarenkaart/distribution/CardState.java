package be.lerarenkaart.distribution;

/** Where a card is in its life. Only a planned card can still move or be withdrawn without anybody noticing. */
public enum CardState {
    PLANNED,
    PRODUCED,
    SENT,
    COLLECTED,
    BLOCKED,
    CANCELLED
}
