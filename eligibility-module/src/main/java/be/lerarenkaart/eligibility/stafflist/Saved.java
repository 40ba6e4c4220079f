package be.lerarenkaart.eligibility.stafflist;

import java.util.List;

/**
 * What became of changes that were sent together.
 *
 * @param rows how many were changed
 * @param taken rows that a colleague changed in the meantime: not changed
 * @param by that colleague; empty when there is none
 */
public record Saved(int rows, List<Integer> taken, String by) {}
