package be.lerarenkaart.privacy;

import be.lerarenkaart.audit.Act;

/** What is done with all that is known of people. */
enum PrivacyAct implements Act {
    PERSON_EXPORTED,
    PEOPLE_ERASURE_REHEARSED,
    PEOPLE_ERASURE_ASKED,
    PEOPLE_ERASURE_CONFIRMED,
    PEOPLE_ERASURE_REFUSED,
    PEOPLE_ERASED,
    ERASURE_YEARS_SET
}
