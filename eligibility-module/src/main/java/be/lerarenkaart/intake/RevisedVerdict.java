package be.lerarenkaart.intake;

/** What became of a row in the light of newer facts. */
public record RevisedVerdict(int row, String verdict, String code) {}
