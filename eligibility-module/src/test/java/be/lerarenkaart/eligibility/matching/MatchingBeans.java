package be.lerarenkaart.eligibility.matching;

/** The beans of this package, for whoever wires a container by hand. */
public final class MatchingBeans {

    private MatchingBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {
            Matching.class,
            ExactRules.class,
            ScoredCandidates.class,
            KnownLookup.class,
            EvidenceTable.class,
            MatchSettings.class,
            MatchRows.class
        };
    }
}
