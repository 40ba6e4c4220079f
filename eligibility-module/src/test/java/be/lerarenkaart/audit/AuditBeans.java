package be.lerarenkaart.audit;

/** The beans by which acts are written down, for tests that wire beans themselves. */
public final class AuditBeans {

    private AuditBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {
            AuditTrail.class,
            Chain.class,
            EntryTable.class,
            AnchorTable.class,
            Anchors.class,
            AuditEntries.class,
            TrailCheck.class
        };
    }
}
