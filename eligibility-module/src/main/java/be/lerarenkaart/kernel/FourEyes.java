package be.lerarenkaart.kernel;

/** Acts that take two people: what one prepared, another lets go. A key counts as the person who answers for it. */
public final class FourEyes {

    private FourEyes() {}

    /**
     * Refuses the same person a second time, and whoever cannot be told apart.
     *
     * @param firstAccountId the account of whoever prepared it; null when that is not known
     * @throws LerarenkaartException with status 409
     */
    public static void require(Long firstAccountId, By second) {
        if (!isAnother(firstAccountId, second)) {
            throw new LerarenkaartException(Problem.of(
                    "second-person-needed",
                    409,
                    "Second person needed",
                    "Dit moet iemand anders doen dan wie het klaarzette: vier ogen zien meer dan twee."));
        }
    }

    /** Whether {@link #require} would let them: what a page offers must be what it then takes. */
    public static boolean isAnother(Long firstAccountId, By second) {
        return second.accountId() != null && !second.accountId().equals(firstAccountId);
    }
}
