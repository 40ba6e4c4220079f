package be.lerarenkaart.distribution.stock;

import java.time.LocalDate;

/**
 * What happened in a week.
 *
 * @param monday its first day
 * @param handedOver and not taken back since
 * @param handedOverSoFar with the weeks before
 */
public record StockWeek(LocalDate monday, long sent, long handedOver, long handedOverSoFar) {}
