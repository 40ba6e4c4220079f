package be.lerarenkaart.mail;

/** A letter waits to be sent; the sender looks once this is committed. */
public record LetterQueued(long id) {}
