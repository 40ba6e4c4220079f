package be.lerarenkaart.mail;

/** How many letters of one template stand in one state. */
public record LetterCount(LetterState state, String template, long letters) {}
