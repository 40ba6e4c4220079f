package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row of a file under construction: a value for each column of its layout. */
abstract class SheetRow<T extends SheetRow<T>> {

    private final Map<String, String> values = new LinkedHashMap<>();

    SheetRow(StaffLayout layout) {
        layout.columns().forEach(column -> values.put(column.name(), ""));
    }

    abstract T self();

    T with(String column, String value) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException(column);
        }
        values.put(column, value);
        return self();
    }

    String get(String column) {
        return values.get(column);
    }

    /** Somebody else: number, name, birth date and address for mail, which agree with each other. */
    T person(int n) {
        TestPerson person = new TestPerson(n);
        return with("stamboeknummer", person.stamboekNumber())
                .with("naam", person.familyName())
                .with("voornaam", person.givenName())
                .with("geboortedatum", person.birthDate().toString())
                .with("email", person.email());
    }

    String line(String separator) {
        return values.values().stream().map(SheetRow::quoted).collect(Collectors.joining(separator));
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\";,\t\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    static String file(StaffLayout layout, List<? extends SheetRow<?>> rows) {
        String header = layout.columns().stream().map(Column::name).collect(Collectors.joining(";"));
        return header + "\r\n"
                + rows.stream().map(row -> row.line(";") + "\r\n").collect(Collectors.joining());
    }
}
