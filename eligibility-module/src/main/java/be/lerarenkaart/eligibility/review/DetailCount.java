package be.lerarenkaart.eligibility.review;

/** How many open items have this detail: a code that the rules leave open, say. */
public record DetailCount(String detail, long items) {}
