package be.lerarenkaart.eligibility;

/** Another delivery or list holds for a card year; fired inside that transaction. */
public record SourcesChanged(int cardYear, long importId) {}
