package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.eligibility.AssignmentFact;
import java.time.Instant;

/**
 * One of the two sides of an item: a row as it came, and where it came from.
 *
 * @param fileName as it was sent
 */
public record ReviewSide(AssignmentFact row, String fileName, Instant receivedAt) {}
