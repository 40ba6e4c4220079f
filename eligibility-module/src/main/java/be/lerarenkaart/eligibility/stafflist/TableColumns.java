package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.intake.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of somebody's file can be: one of ours, two of ours in one, or the number under which we gave a row back.
 */
final class TableColumns {

    static final String FULL_NAME = "naam en voornaam";
    static final String STREET_AND_NUMBER = "straat en huisnummer";
    static final String POSTCODE_AND_PLACE = "postcode en gemeente";

    /** The heading of a column in the files that we give back. */
    static final String ROW = "Rij";

    private static final Pattern NUMBERED =
            Pattern.compile("(.*?)[\\s,]+(\\d+\\s?[a-zA-Z]?)(?:[\\s,/]*(?:bus|bte|b)?\\.?[\\s/]*(\\w+))?");
    private static final Pattern PLACED = Pattern.compile("(?:BE?[-\\s])?(\\d{4})\\s*[-,]?\\s*(.+)");

    private final List<Column> ours;
    private final List<Column> all;

    TableColumns(StaffListChecks checks) {
        ours = checks.columns();
        all = new ArrayList<>(ours);
        all.add(Column.optional(
                FULL_NAME, "naam voornaam", "familienaam en voornaam", "volledige naam", "personeelslid"));
        all.add(Column.optional(STREET_AND_NUMBER, "straat nr", "adres"));
        all.add(Column.optional(
                POSTCODE_AND_PLACE, "postcode gemeente", "postnr en woonplaats", "postnummer gemeente"));
        all.add(Column.optional(ROW));
    }

    /** Ours first, in their order. */
    List<Column> all() {
        return all;
    }

    List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    int place(String name) {
        return names().indexOf(name);
    }

    /** The cells of one of our rows, what was two in one taken apart. */
    List<String> cells(String[] values) {
        List<String> cells = new ArrayList<>(List.of(values).subList(0, ours.size()));
        name(cells, values[place(FULL_NAME)].strip());
        street(cells, values[place(STREET_AND_NUMBER)].strip());
        town(cells, values[place(POSTCODE_AND_PLACE)].strip());
        cells.replaceAll(Cells::cut);
        return cells;
    }

    /** "Janssens, An" and "Janssens An", as payrolls write it: the last word is the given name. */
    private void name(List<String> cells, String whole) {
        if (whole.isEmpty()) {
            return;
        }
        int comma = whole.indexOf(',');
        int parting = comma > 0 ? comma : whole.lastIndexOf(' ');
        fill(cells, "naam", parting < 0 ? whole : whole.substring(0, parting).strip());
        fill(cells, "voornaam", parting < 0 ? "" : whole.substring(parting + 1).strip());
    }

    private void street(List<String> cells, String whole) {
        Matcher numbered = NUMBERED.matcher(whole);
        if (numbered.matches()) {
            fill(cells, "straat", numbered.group(1).strip());
            fill(cells, "huisnummer", numbered.group(2).replace(" ", ""));
            fill(cells, "bus", numbered.group(3) == null ? "" : numbered.group(3));
        } else {
            fill(cells, "straat", whole);
        }
    }

    private void town(List<String> cells, String whole) {
        Matcher placed = PLACED.matcher(whole);
        if (placed.matches()) {
            fill(cells, "postcode", placed.group(1));
            fill(cells, "gemeente", placed.group(2).strip());
        } else {
            fill(cells, "gemeente", whole);
        }
    }

    /** A column of its own counts for more than half of another. */
    private void fill(List<String> cells, String column, String value) {
        int place = place(column);
        if (cells.get(place).isBlank() && !value.isEmpty()) {
            cells.set(place, value);
        }
    }

    /** The number under which we gave the row back; 0 when there is none. */
    int givenBack(String[] values) {
        String number = values[place(ROW)].strip();
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
