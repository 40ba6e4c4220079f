package be.lerarenkaart.portal.api;

/**
 * Asks for a run.
 *
 * @param dryRun true to be told what would change, and change nothing
 */
public record RunRequest(boolean dryRun) {}
