package be.lerarenkaart.distribution.stock;

/**
 * What came to a point together.
 *
 * @param fromPoint the other point whose box they lay in first; null for the point's own box
 */
public record Box(long production, String fromPoint) {}
