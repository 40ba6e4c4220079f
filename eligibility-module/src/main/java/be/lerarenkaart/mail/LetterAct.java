package be.lerarenkaart.mail;

import be.lerarenkaart.audit.Act;

/** What administrators do with letters, for the trail. */
enum LetterAct implements Act {
    LETTER_RETRIED,
    LETTER_CANCELLED,
    LETTERS_RELEASED,
    TRIAL_LETTER_SENT
}
