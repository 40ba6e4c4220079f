package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.kernel.By;

/** A merge was taken back: the two are two again. Fired inside that transaction. */
public record MergeEnded(long merge, long kept, long merged, By by) {}
