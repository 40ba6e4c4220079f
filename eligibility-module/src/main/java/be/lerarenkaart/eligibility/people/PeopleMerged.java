package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.kernel.By;

/**
 * Two people turned out to be one; fired inside that transaction. Whatever hangs on the merged one must hang on the kept
 * one from now on, and be able to go back.
 *
 * @param merge its id
 * @param kept who stays
 * @param merged who counts for the kept one from now on
 */
public record PeopleMerged(long merge, long kept, long merged, By by) {}
