package be.lerarenkaart.distribution.message;

import java.time.Instant;

/**
 * What a message says. A line without words divides paragraphs.
 *
 * @param version 0 while the standard text holds
 * @param changedBy null while the standard text holds, as {@code changedAt}
 */
public record MessageText(
        MessageKind kind, int version, String subject, String body, String changedBy, Instant changedAt) {}
