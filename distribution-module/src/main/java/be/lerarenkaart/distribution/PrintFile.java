package be.lerarenkaart.distribution;

/**
 * What a production's print file of one channel holds. The file itself is not kept: it holds names and addresses, and
 * is written again from the decisions, which never change.
 *
 * @param sha256 hexadecimal; each writing is checked against it
 */
public record PrintFile(Channel channel, long cards, long bytes, String sha256) {}
