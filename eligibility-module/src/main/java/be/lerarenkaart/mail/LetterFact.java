package be.lerarenkaart.mail;

import java.time.Instant;

/**
 * A letter as the administrator's outbox lists it.
 *
 * @param recipient null once erased
 * @param subject null once erased
 * @param acknowledged whether the mail server said that it took the letter; a letter that is sent without that may or
 *     may not have arrived
 * @param attempts how often it was refused
 * @param reason why it was not taken the last time; null when nothing went wrong
 * @param dueAt when it is tried (again)
 * @param changedAt when it came into this state
 */
public record LetterFact(
        long id,
        String template,
        String recipient,
        String subject,
        LetterState state,
        boolean acknowledged,
        boolean bulk,
        int attempts,
        String reason,
        Instant queuedAt,
        Instant dueAt,
        Instant changedAt) {

    public boolean isErased() {
        return recipient == null;
    }

    /** Whether the mail server may have it and may not: nobody heard its answer. */
    public boolean isWithoutReceipt() {
        return state == LetterState.SENT && !acknowledged;
    }

    /** Whether an administrator may have it sent once more. */
    public boolean isRetryable() {
        return (state == LetterState.FAILED || isWithoutReceipt()) && !isErased();
    }

    public boolean isCancellable() {
        return state == LetterState.QUEUED || state == LetterState.HELD || state == LetterState.FAILED;
    }

    /** Nobody's address stands in a log. */
    @Override
    public String toString() {
        return "LetterFact[" + id + ", " + state + "]";
    }
}
