package be.lerarenkaart.mail;

/**
 * Where a letter stands. SENDING is leased to one server; HANDING_OVER is written just before the mail server is told
 * that the letter is whole, so that a letter found there is never sent again by itself. HELD waits for an administrator.
 */
public enum LetterState {
    QUEUED,
    SENDING,
    HANDING_OVER,
    SENT,
    FAILED,
    HELD,
    CANCELLED
}
