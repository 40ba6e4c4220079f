package be.lerarenkaart.portal.pages.season;

/**
 * A step of the season.
 *
 * @param name key of its words
 * @param page where it is done; empty for what happens outside
 * @param note what there is to say of it, in words
 */
public record Step(String name, String page, boolean done, boolean now, String note) {}
