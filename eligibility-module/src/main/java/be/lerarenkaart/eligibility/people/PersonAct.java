package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.audit.Act;

/** What people do to what is known of somebody. */
enum PersonAct implements Act {
    PEOPLE_MERGED,
    MERGE_ENDED,
    PERSON_SPLIT,
    ROW_GIVEN,
    PERSON_CORRECTED,
    CORRECTION_ENDED
}
