package be.lerarenkaart.intake;

import be.lerarenkaart.audit.Act;

/** What people do with files, for the trail. */
enum IntakeAct implements Act {
    FILE_RECEIVED,
    FILE_READ_AGAIN,
    FILE_SET_ASIDE
}
