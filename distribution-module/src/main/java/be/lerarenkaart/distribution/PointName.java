package be.lerarenkaart.distribution;

/** A pick-up point, as people recognise it. */
public record PointName(String code, String name, String municipality) {}
