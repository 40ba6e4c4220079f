package be.lerarenkaart.jobs;

/** The beans by which jobs are submitted and watched, for tests that wire beans themselves; nothing runs them. */
public final class JobBeans {

    private JobBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {Jobs.class, JobTable.class};
    }
}
