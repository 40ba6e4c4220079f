package be.lerarenkaart.distribution.message;

import java.time.Instant;

/**
 * Messages that were sent together.
 *
 * @param points that were told
 * @param letters more than points where several people look after one
 */
public record MessageBatch(
        long id, int cardYear, MessageKind kind, int points, int letters, String sentBy, Instant sentAt) {}
