package be.lerarenkaart.reporting;

/**
 * One cell of the figures.
 *
 * @param province of the holder's home, as the kernel's Province writes it
 * @param channel UNALLOCATED for entitled people without a card yet
 */
public record ProvinceFigure(String province, String channel, Measure measure, long count) {}
