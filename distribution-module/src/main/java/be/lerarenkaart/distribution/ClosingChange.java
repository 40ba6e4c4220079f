package be.lerarenkaart.distribution;

import java.time.LocalDate;

/**
 * A pick-up point whose last day would be put off.
 *
 * @param from its last day now
 */
public record ClosingChange(String pointCode, String pointName, LocalDate from, LocalDate to) {}
