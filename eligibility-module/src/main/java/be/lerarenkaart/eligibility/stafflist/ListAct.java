package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.audit.Act;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.CardYear;

/** What people do with the lists of institutions, for the trail. */
enum ListAct implements Act {
    LIST_DRAFT_BEGUN,
    LIST_DRAFT_DISCARDED,
    LIST_SENT,
    LIST_DEADLINE_SET,
    LIST_REOPENED;

    /** The list of one institution in one card year. */
    static Subject subject(CardYear year, String institution) {
        return Subject.of("STAFF_LIST", year + "-" + institution);
    }
}
