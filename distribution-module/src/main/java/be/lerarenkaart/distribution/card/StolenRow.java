package be.lerarenkaart.distribution.card;

import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Row;
import java.time.LocalDate;
import java.util.List;

/** One row of a list of stolen cards. The name in it is for people; nobody is known by it here. */
final class StolenRow {

    static final List<Column> COLUMNS = List.of(
            Column.optional("kaartnummer", "Kaartnr."),
            Column.optional("stamboeknummer", "Stamboeknr."),
            Column.required("afhaalpunt"),
            Column.required("gemeld_op", "Gemeld", "Datum"),
            Column.optional("proces_verbaal", "PV", "PV-nummer", "Nummer proces-verbaal"),
            Column.optional("reden", "Opmerking"));

    private static final int LONGEST_REPORT = 40;
    private static final int LONGEST_REMARK = 500;

    final int number;
    final String cardNumber;
    final String stamboekText;
    final String pointCode;
    final LocalDate reportedOn;
    final String policeReport;
    final String remark;
    private final Row source;

    StolenRow(Row source) {
        this.source = source;
        number = source.number();
        cardNumber = Cell.clean(source.get(0)).replaceAll("[ .-]", "");
        stamboekText = Cell.clean(source.get(1)).replaceAll("[ .-]", "");
        pointCode = Cell.clean(source.get(2));
        reportedOn = Cell.date(Cell.clean(source.get(3)));
        policeReport = Cell.clean(source.get(4));
        remark = Cell.clean(source.get(5));
    }

    /** The card's number, or 0 when the row tells none. */
    long card() {
        return cardNumber.matches("6\\d{10}") ? Long.parseLong(cardNumber) : 0;
    }

    /** The holder's number, or 0 when the row tells none. */
    long stamboekNumber() {
        return stamboekText.matches("[12]\\d{10}") ? Long.parseLong(stamboekText) : 0;
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
        if (card() == 0 && stamboekNumber() == 0) {
            return new String[] {"CARD_NOT_NAMED", ""};
        }
        if (reportedOn == Cell.NO_DATE) {
            return new String[] {"INVALID_DATE", "gemeld_op"};
        }
        if (policeReport.length() > LONGEST_REPORT) {
            return new String[] {"FIELD_TOO_LONG", "proces_verbaal"};
        }
        return remark.length() > LONGEST_REMARK ? new String[] {"FIELD_TOO_LONG", "reden"} : null;
    }
}
