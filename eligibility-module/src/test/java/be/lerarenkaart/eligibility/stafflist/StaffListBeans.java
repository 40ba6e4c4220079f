package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.eligibility.StaffListChecks;

/** The beans that drafts of lists need, for a container that discovers none. */
public final class StaffListBeans {

    private StaffListBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {
            StaffListChecks.class,
            DraftTable.class,
            DraftRows.class,
            Duplicates.class,
            Changes.class,
            FormerLists.class,
            StaffListDrafts.class,
            Uploads.class,
            Layouts.class,
            StaffListFiles.class,
            StaffListRepairs.class,
            StaffListDeadlines.class,
            InstitutionNames.class
        };
    }
}
