package be.lerarenkaart.sample;

/** What becomes of a person, in the words of the answer files. */
enum Kind {
    PICKUP("AFHAALPUNT", ""),
    SUBSCRIBER("ABO", ""),
    STARTER("STARTER", ""),
    ABROAD("OVERIG", "BUITENLAND"),
    POSTCODE_MISSING("OVERIG", "POSTCODE_ONTBREEKT"),
    POSTCODE_UNKNOWN("OVERIG", "POSTCODE_ONBEKEND"),
    AFTER_PRODUCTION("OVERIG", "NA_PRODUCTIE"),
    RETIRED("", "GEPENSIOENEERD"),
    DECEASED("", "OVERLEDEN"),
    ENDED("", "BEEINDIGD"),
    UNPAID_LEAVE("", "ONBETAALD"),
    STAFF_CATEGORY("", "CATEGORIE"),
    NOT_STARTED("", "TOEKOMST"),
    /** Only in a row of the delivery that must be refused. */
    REJECTED("", ""),
    /** In no delivery and on no list: subscribers nobody knows, and list rows that must be refused. */
    STRANGER("", "");

    /** The Dutch channel of the answers, empty without a card. */
    final String channel;

    /** The Dutch code of the channel's reason or of the refusal. */
    final String code;

    Kind(String channel, String code) {
        this.channel = channel;
        this.code = code;
    }

    boolean isEntitled() {
        return !channel.isEmpty();
    }

    boolean isDeniedByDecision() {
        return ordinal() >= RETIRED.ordinal() && ordinal() <= NOT_STARTED.ordinal();
    }

    /** The row of the delivery already warns of what makes this person OTHER. */
    boolean isWarnedOf() {
        return this == POSTCODE_MISSING || this == POSTCODE_UNKNOWN;
    }
}
