package be.lerarenkaart.distribution.stock;

import java.time.Instant;

/**
 * What somebody counted, and how the difference with what ought to lie there was explained.
 *
 * @param handedOver without a scan
 */
public record ShelfCount(
        Instant countedAt,
        String countedBy,
        int expected,
        int counted,
        int found,
        int lost,
        int handedOver,
        int returned) {}
