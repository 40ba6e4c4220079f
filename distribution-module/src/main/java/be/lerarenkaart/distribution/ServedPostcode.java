package be.lerarenkaart.distribution;

import java.time.Instant;

/**
 * A postcode and the point that serves it.
 *
 * @param ground CLAIM, EARLIEST (claim of more), NEAREST or HAND
 * @param decidedBy null for a claim that stands alone and waits for the next allocation to be written down
 * @param decidedAt likewise
 */
public record ServedPostcode(
        String postcode,
        String municipality,
        String province,
        String pointCode,
        String pointName,
        String ground,
        String decidedBy,
        Instant decidedAt) {}
