package be.lerarenkaart.sample;

/** Of a row of a delivery, with the word of the answer files. */
enum Verdict {
    OK("OK"),
    NOT_ENTITLED("NIET_RECHTHEBBEND"),
    WARNING("WAARSCHUWING"),
    MERGED("SAMENGEVOEGD"),
    REVIEW("HANDMATIG"),
    REJECTED("AFGEKEURD");

    final String word;

    Verdict(String word) {
        this.word = word;
    }
}
