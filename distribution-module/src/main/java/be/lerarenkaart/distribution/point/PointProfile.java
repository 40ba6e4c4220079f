package be.lerarenkaart.distribution.point;

import java.time.Instant;

/**
 * What a point keeps about itself.
 *
 * @param version to save with: of two who saw the same one, only the first is taken; 0 when nothing was kept yet
 * @param hours null while those of the file hold
 * @param changedBy null when nothing was kept yet
 */
public record PointProfile(
        String pointCode, int version, OpeningHours hours, PointContact contact, String changedBy, Instant changedAt) {}
