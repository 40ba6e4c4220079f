package be.lerarenkaart.distribution;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.kernel.NameKey;
import java.time.LocalDate;
import java.util.List;

/** One row of a subscriptions file. The name serves to find the person, and is not kept. */
final class SubscriptionRow {

    static final List<Column> COLUMNS = List.of(
            Column.required("abonneenummer", "Abonneenr."),
            Column.required("stamboeknummer", "Stamboeknr."),
            Column.required("naam", "Familienaam"),
            Column.required("voornaam"),
            Column.required("geboortedatum", "Geb.datum"),
            Column.required("begin", "Begindatum"),
            Column.required("einde", "Einddatum"));

    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_SUBSCRIBER_NUMBER = 20;

    final int number;
    final String subscriberNumber;
    final String stamboekText;
    final String nameKey;
    final LocalDate birthDate;
    final LocalDate begins;
    final LocalDate ends;
    private final Row source;

    SubscriptionRow(Row source) {
        this.source = source;
        number = source.number();
        subscriberNumber = Cell.clean(source.get(0));
        stamboekText = Cell.clean(source.get(1)).replaceAll("[ .-]", "");
        nameKey = NameKey.of(Cell.clean(source.get(2)), Cell.clean(source.get(3)));
        birthDate = Cell.date(Cell.clean(source.get(4)));
        begins = Cell.date(Cell.clean(source.get(5)));
        ends = Cell.date(Cell.clean(source.get(6)));
    }

    /** The number as written, or 0: whether anybody has it is asked of the people, not of its check digits. */
    long stamboekNumber() {
        return stamboekText.matches("\\d{11}") ? Long.parseLong(stamboekText) : 0;
    }

    boolean canBeKnownByName() {
        return birthDate != null && !nameKey.isEmpty() && nameKey.length() <= LONGEST_KEY;
    }

    /** The first fault as code and column, or null. */
    String[] fault() {
        if (source.isEmpty()) {
            return new String[] {"EMPTY_ROW", ""};
        }
        if (!source.complete()) {
            return new String[] {"FIELD_COUNT", ""};
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            if (Cell.hasControlCharacter(source.get(column))) {
                return new String[] {"CONTROL_CHARACTER", COLUMNS.get(column).name()};
            }
        }
        if (subscriberNumber.length() > LONGEST_SUBSCRIBER_NUMBER) {
            return new String[] {"FIELD_TOO_LONG", "abonneenummer"};
        }
        return dateFault();
    }

    private String[] dateFault() {
        if (birthDate == Cell.NO_DATE) {
            return new String[] {"INVALID_DATE", "geboortedatum"};
        }
        if (begins == null || begins == Cell.NO_DATE) {
            return new String[] {"INVALID_DATE", "begin"};
        }
        return ends == Cell.NO_DATE ? new String[] {"INVALID_DATE", "einde"} : null;
    }
}
