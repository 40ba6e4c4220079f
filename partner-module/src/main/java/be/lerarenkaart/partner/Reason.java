package be.lerarenkaart.partner;

/** Why a card may be honoured, or not. */
public enum Reason {
    VALID,
    EXPIRED,
    BLOCKED,
    /** No card of ours, or withdrawn before anybody had it. */
    UNKNOWN,
    /** Made or about to be made; it has not left the house yet. */
    NOT_ACTIVATED,
    /** The partner's contract does not cover this sort of number. Says nothing of the number. */
    NOT_ALLOWED
}
