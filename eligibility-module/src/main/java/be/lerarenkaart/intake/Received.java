package be.lerarenkaart.intake;

/**
 * What became of a file that was sent.
 *
 * @param file the import of it
 * @param stoodAlready whether the same bytes were received before, so that nothing new began
 */
public record Received(ImportedFile file, boolean stoodAlready) {}
