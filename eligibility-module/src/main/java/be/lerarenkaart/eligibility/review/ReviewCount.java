package be.lerarenkaart.eligibility.review;

/** How many items of a card year are of this kind and in this state. */
public record ReviewCount(ReviewKind kind, ReviewState state, long items) {}
