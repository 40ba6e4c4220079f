package be.lerarenkaart.bench;

/** One line of the table. */
record Measured(String row, Race.Phase phase, Times ours, Times limit, Times peer) {}
