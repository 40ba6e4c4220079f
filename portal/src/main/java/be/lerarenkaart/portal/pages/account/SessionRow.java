package be.lerarenkaart.portal.pages.account;

import java.time.Instant;

/**
 * A place where somebody is signed in.
 *
 * @param here whether it is this browser
 */
public record SessionRow(String id, String browser, Instant openedAt, Instant lastSeen, boolean here) {}
