package be.lerarenkaart.portal.pages.people;

import java.time.Instant;

/** Something that happened, in words. */
public record Happening(Instant at, String words, String by, boolean stands) {}
