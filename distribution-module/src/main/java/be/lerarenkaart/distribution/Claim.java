package be.lerarenkaart.distribution;

import java.time.LocalDate;

/** A point's wish to serve a postcode. */
public record Claim(String pointCode, String pointName, LocalDate requestedOn) {}
