package be.lerarenkaart.audit;

/**
 * What became of a question to forget people.
 *
 * @param waiting the erasure that waits for a second administrator; null when it was done at once
 * @param entries how many were emptied
 */
public record ErasureOutcome(Long waiting, int entries) {

    public boolean isDone() {
        return waiting == null;
    }
}
