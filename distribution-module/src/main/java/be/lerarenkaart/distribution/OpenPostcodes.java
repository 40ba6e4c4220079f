package be.lerarenkaart.distribution;

/**
 * What waits for a decision before every card has a place.
 *
 * @param conflicts postcodes that more than one point claims and that nobody settled
 * @param gaps postcodes with holders that no point claims or serves
 */
public record OpenPostcodes(long conflicts, long gaps) {}
