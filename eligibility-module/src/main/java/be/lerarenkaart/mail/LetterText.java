package be.lerarenkaart.mail;

/** A letter as it is read: the same in text and in HTML. */
public record LetterText(String subject, String text, String html) {}
