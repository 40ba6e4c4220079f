package be.lerarenkaart.eligibility.stafflist;

import java.time.Instant;

/**
 * What can be taken back.
 *
 * @param what CELLS, LEFT, BACK, ADDED, ALIKE or APPENDED
 * @param field the column that was mended alike; empty otherwise
 */
public record LastChange(int number, String what, String field, int rows, String by, Instant at) {}
