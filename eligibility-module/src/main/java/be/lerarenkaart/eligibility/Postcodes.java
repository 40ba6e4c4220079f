package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.intake.Cell;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.intake.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;

/** Reads the list of postcodes, which replaces the former one whole. */
@ApplicationScoped
class Postcodes implements Importer {

    private static final int POSTCODE = 0;
    private static final int PLACE = 1;
    private static final int MUNICIPALITY = 3;
    private static final int PROVINCE = 6;
    private static final int LATITUDE = 8;
    private static final int LONGITUDE = 9;
    private static final int SPECIAL = 11;

    @Inject
    private Event<PostcodesReplaced> replaced;

    @Override
    public String kind() {
        return "POSTCODES";
    }

    @Override
    public boolean isForCardYear() {
        return false;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("postcode"),
                Column.required("plaatsnaam"),
                Column.optional("deelgemeente"),
                Column.required("gemeente"),
                Column.optional("nis"),
                Column.optional("arrondissement"),
                Column.required("provincie"),
                Column.optional("gewest"),
                Column.required("breedtegraad"),
                Column.required("lengtegraad"),
                Column.optional("coord_bron"),
                Column.optional("bijzonder"));
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        long before = Database.update(running.connection(), "delete from eligibility_postcode");
        long after = BulkLoad.load(
                running.connection(),
                "eligibility_postcode (postcode, sequence, place, municipality, province, latitude, longitude, special)",
                line -> {
                    Row row = running.next();
                    if (row == null) {
                        return false;
                    }
                    String fault = fault(row);
                    if (fault != null) {
                        running.verdicts().give(row.number(), Verdicts.NO_NUMBER, "REJECTED", fault, "");
                        return true;
                    }
                    running.verdicts().give(row.number(), Verdicts.NO_NUMBER, "ACCEPTED");
                    line.text(Cell.clean(row.get(POSTCODE)))
                            .number(row.number())
                            .text(Cell.clean(row.get(PLACE)))
                            .text(Cell.clean(row.get(MUNICIPALITY)))
                            .text(Cell.clean(row.get(PROVINCE)))
                            .text(Cell.clean(row.get(LATITUDE)))
                            .text(Cell.clean(row.get(LONGITUDE)))
                            .flag(row.get(SPECIAL).strip().equals("1"))
                            .endRow();
                    return true;
                });
        ReferenceLists.refuseEmpty(after);
        replaced.fire(new PostcodesReplaced());
        return Json.createObjectBuilder()
                .add("before", before)
                .add("after", after)
                .build();
    }

    private static String fault(Row row) {
        if (!row.complete()) {
            return "FIELD_COUNT";
        }
        if (!Cell.clean(row.get(POSTCODE)).matches("\\d{4}")) {
            return "POSTCODE_INVALID";
        }
        boolean onTheMap = Cell.clean(row.get(LATITUDE)).matches("-?\\d{1,2}(\\.\\d{1,9})?")
                && Cell.clean(row.get(LONGITUDE)).matches("-?\\d{1,3}(\\.\\d{1,9})?");
        if (!onTheMap) {
            return "COORDINATE_INVALID";
        }
        boolean tooLong = row.get(PLACE).length() > 80
                || row.get(MUNICIPALITY).length() > 80
                || row.get(PROVINCE).length() > 20;
        return tooLong ? "FIELD_TOO_LONG" : null;
    }
}
