package be.lerarenkaart.portal.pages.points;

/**
 * A postcode on the map.
 *
 * @param kind how it is drawn: ours, conflict, others or free
 * @param size half its width
 */
public record MapDot(String x, String y, String kind, String size, String label, String told) {}
