package be.lerarenkaart.access;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param browser what the browser said it is
 * @param lastSeen to the minute
 */
public record Session(String id, String browser, Instant openedAt, Instant lastSeen) {}
