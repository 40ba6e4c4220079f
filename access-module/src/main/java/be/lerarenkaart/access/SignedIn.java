package be.lerarenkaart.access;

/** Somebody who proved to be the holder of an account. */
public record SignedIn(long accountId, String name, Grants grants) {}
