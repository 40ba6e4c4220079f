package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.kernel.CardYear;
import java.util.Arrays;
import java.util.List;

/** The kinds of files in the order in which a card year needs them; the names are those of the importers. */
public enum FileKind {
    POSTCODES(false),
    INSTITUTIONS(false),
    EPD_DELIVERY(true),
    STAFF_LIST(true),
    SUBSCRIPTIONS(true),
    PICKUP_POINTS(true),
    POSTCODE_CLAIMS(true),
    /** Only when something happened. */
    STOLEN_CARDS(true);

    private final boolean forCardYear;

    FileKind(boolean forCardYear) {
        this.forCardYear = forCardYear;
    }

    /** What the intake knows it by: 0 for a reference list. */
    public int cardYear(CardYear year) {
        return forCardYear ? year.value() : 0;
    }

    /** Whether every card year needs it. */
    public boolean isNeeded() {
        return this != STOLEN_CARDS;
    }

    /** Those that every card year needs. */
    public static List<FileKind> needed() {
        return Arrays.stream(values()).filter(FileKind::isNeeded).toList();
    }

    public boolean isForCardYear() {
        return forCardYear;
    }
}
