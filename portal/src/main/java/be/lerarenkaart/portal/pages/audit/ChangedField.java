package be.lerarenkaart.portal.pages.audit;

/**
 * One field that an act made different.
 *
 * @param before null when it was empty
 * @param after null when it is now
 */
public record ChangedField(String name, String before, String after) {}
