package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.RowWriter;
import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One row of a pick-up points file. */
final class PickupPointRow {

    static final List<Column> COLUMNS = List.of(
            Column.required("code", "Afhaalpunt"),
            Column.required("naam"),
            Column.optional("type"),
            Column.required("straat"),
            Column.required("huisnummer", "Nr"),
            Column.required("postcode", "Postnr"),
            Column.required("gemeente", "Woonplaats"),
            Column.optional("provincie"),
            Column.required("breedtegraad"),
            Column.required("lengtegraad"),
            Column.optional("openingsuren"),
            Column.optional("startdatum"),
            Column.optional("einddatum"),
            Column.optional("bron"));

    private static final int[] WIDTHS = {20, 150, 40, 80, 20, 10, 80, 20, 20, 20, 500, 30, 30};
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int LATITUDE = 8;
    private static final int LONGITUDE = 9;
    private static final int OPENS = 11;
    private static final int CLOSES = 12;

    final int number;
    final String code;
    final LocalDate opens;
    final LocalDate closes;
    private final Row source;

    PickupPointRow(Row source) {
        this.source = source;
        number = source.number();
        code = text(CODE);
        opens = Cell.date(text(OPENS));
        closes = Cell.date(text(CLOSES));
    }

    /** The first fault as code and column, or null. */
    String[] fault() {
        if (!source.complete()) {
            return new String[] {"FIELD_COUNT", ""};
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            if (Cell.hasControlCharacter(source.get(column))) {
                return fault("CONTROL_CHARACTER", column);
            }
            if (text(column).length() > WIDTHS[column]) {
                return fault("FIELD_TOO_LONG", column);
            }
        }
        if (!code.matches("[A-Za-z0-9._-]+")) {
            return fault("POINT_CODE_INVALID", CODE);
        }
        return text(NAME).isEmpty() ? fault("NAME_MISSING", NAME) : valueFault();
    }

    private String[] valueFault() {
        if (isNoCoordinate(LATITUDE)) {
            return fault("COORDINATE_INVALID", LATITUDE);
        }
        if (isNoCoordinate(LONGITUDE)) {
            return fault("COORDINATE_INVALID", LONGITUDE);
        }
        if (opens == Cell.NO_DATE) {
            return fault("INVALID_DATE", OPENS);
        }
        if (closes == Cell.NO_DATE) {
            return fault("INVALID_DATE", CLOSES);
        }
        return opens != null && closes != null && closes.isBefore(opens) ? fault("END_BEFORE_START", CLOSES) : null;
    }

    private static String[] fault(String code, int column) {
        return new String[] {code, COLUMNS.get(column).name()};
    }

    void write(long importId, RowWriter line) {
        line.number(importId);
        for (int column = CODE; column < LATITUDE; column++) {
            line.text(text(column));
        }
        line.text(coordinate(LATITUDE)).text(coordinate(LONGITUDE)).text(text(LONGITUDE + 1));
        line.date(opens).date(closes).endRow();
    }

    private boolean isNoCoordinate(int column) {
        String value = coordinate(column);
        return value != null
                && (!value.matches("-?\\d{1,3}(\\.\\d{1,15})?")
                        || new BigDecimal(value).abs().intValue() > 180);
    }

    /** Null for a point that has no place on the map. */
    private String coordinate(int column) {
        String value = text(column).replace(',', '.');
        return value.isEmpty() ? null : value;
    }

    private String text(int column) {
        return Cell.clean(source.get(column));
    }
}
