package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.bulk.LongIndex;
import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.intake.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;

/** Reads the list of institutions, which replaces the former one whole. */
@ApplicationScoped
class InstitutionFiles implements Importer {

    private static final int[] WIDTHS = {6, 150, 20, 80, 80, 80, 20, 10, 80, 20, 10};

    @Override
    public String kind() {
        return "INSTITUTIONS";
    }

    @Override
    public boolean isForCardYear() {
        return false;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("nr", "instellingsnummer"),
                Column.required("naam"),
                Column.required("net"),
                Column.required("koepel"),
                Column.required("niveau"),
                Column.required("straat"),
                Column.required("huisnummer"),
                Column.required("postcode"),
                Column.required("gemeente"),
                Column.required("provincie"),
                Column.required("levert_via"));
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        long before = Database.update(running.connection(), "delete from eligibility_institution");
        LongIndex numbers = new LongIndex();
        long after = BulkLoad.load(
                running.connection(),
                "eligibility_institution (number, name, network, umbrella, level, street, house_number, postcode,"
                        + " municipality, province, delivers_by)",
                line -> {
                    Row row = running.next();
                    if (row == null) {
                        return false;
                    }
                    String fault = fault(row, numbers);
                    if (fault != null) {
                        String verdict = fault.equals("DUPLICATE_ROW") ? "MERGED" : "REJECTED";
                        running.verdicts().give(row.number(), Verdicts.NO_NUMBER, verdict, fault, "");
                        return true;
                    }
                    running.verdicts().give(row.number(), Verdicts.NO_NUMBER, "ACCEPTED");
                    for (String value : row.values()) {
                        line.text(Cell.clean(value));
                    }
                    line.endRow();
                    return true;
                });
        ReferenceLists.refuseEmpty(after);
        return Json.createObjectBuilder()
                .add("before", before)
                .add("after", after)
                .build();
    }

    private static String fault(Row row, LongIndex numbers) {
        if (!row.complete()) {
            return "FIELD_COUNT";
        }
        String number = Cell.clean(row.get(0));
        if (!number.matches("\\d{6}")) {
            return "NUMBER_INVALID";
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            if (Cell.clean(row.get(column)).length() > WIDTHS[column]) {
                return "FIELD_TOO_LONG";
            }
        }
        long key = Long.parseLong(number);
        boolean known = numbers.find(key) >= 0;
        numbers.add(key);
        return known ? "DUPLICATE_ROW" : null;
    }
}
