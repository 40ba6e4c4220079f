package be.lerarenkaart.eligibility;

/**
 * An institution, as people recognise it.
 *
 * @param number six digits
 */
public record Institution(String number, String name, String municipality) {}
