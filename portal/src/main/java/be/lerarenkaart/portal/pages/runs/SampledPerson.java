package be.lerarenkaart.portal.pages.runs;

/** Somebody whom a rehearsal would touch: the reason that stands, and the one that would. */
public record SampledPerson(long staffMember, String difference, String before, String now) {}
