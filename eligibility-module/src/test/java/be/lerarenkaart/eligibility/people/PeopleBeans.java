package be.lerarenkaart.eligibility.people;

/** The beans of this package, for whoever wires a container by hand. */
public final class PeopleBeans {

    private PeopleBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {
            SamePeople.class,
            MergedNames.class,
            HandMatches.class,
            MergeTable.class,
            Merges.class,
            Splits.class,
            CorrectedTable.class,
            CorrectionTable.class,
            Corrections.class,
            SaidBySources.class
        };
    }
}
