package be.lerarenkaart.access;

/** Whether a key opens anything. */
public enum KeyState {
    WORKS,
    /** Whoever answers for it cannot sign in any more, or lost the right to have keys there. */
    RESTS,
    EXPIRED,
    REVOKED
}
