package be.lerarenkaart.access;

import be.lerarenkaart.audit.Act;

/** What people do to accounts, rights and keys. */
enum AccessAct implements Act {
    SIGNED_IN,
    SIGNED_OUT,
    INVITATION_SENT,
    INVITATION_SENT_AGAIN,
    INVITATION_WITHDRAWN,
    INVITATION_ACCEPTED,
    ACCOUNT_MADE,
    ACCOUNT_DEACTIVATED,
    ACCOUNT_REACTIVATED,
    RIGHT_GIVEN,
    RIGHT_TAKEN,
    RIGHT_GIVEN_UP,
    SESSION_ENDED,
    ALL_SESSIONS_ENDED,
    RECOVERY_ASKED,
    RECOVERY_SENT,
    PASSWORD_RECOVERED,
    KEY_ISSUED,
    KEY_ROTATED,
    KEY_REVOKED,
    KEY_TAKEN_OVER
}
