package be.lerarenkaart.portal.pages.runs;

/** What a run changed, or would change, for the people who live in a province. */
public record ProvinceChange(String province, long added, long lost, long moved) {}
