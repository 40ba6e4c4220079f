package be.lerarenkaart.distribution.message;

import be.lerarenkaart.audit.Act;

/** What administrators do with messages, for the trail. */
enum MessageAct implements Act {
    MESSAGE_TEXT_CHANGED,
    MESSAGES_SENT
}
