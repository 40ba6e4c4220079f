package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.intake.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two lists of an institution, person by person; of rows that were not taken nothing can be said. */
@ApplicationScoped
public class StaffListVersions {

    private static final String PEOPLE =
            """
            select staff_member_id, institution_number, stamboek_number, family_name, given_name, birth_date, sex, street,
                   house_number, box, postcode, place, country, email, duty, begins, ends,
                   if(declared_starter = 1, 'J', 'N') as starter
              from eligibility_assignment where import_id = ? order by row_no
            """;

    private static final int FAMILY_NAME = 2;
    private static final int GIVEN_NAME = 3;

    @Inject
    private Database database;

    @Inject
    private StaffListChecks checks;

    /** Both of the same institution, which whoever asks must have looked at; joiners first, then leavers, by name. */
    public List<PersonDifference> compare(Receipt earlier, Receipt later) {
        Map<Long, List<String>> before = people(earlier.file().id());
        Map<Long, List<String>> after = people(later.file().id());
        List<PersonDifference> differences = new ArrayList<>();
        after.forEach((person, cells) -> {
            List<String> stood = before.get(person);
            if (stood == null) {
                differences.add(difference("JOINED", cells, List.of()));
            } else if (!stood.equals(cells)) {
                differences.add(difference("CHANGED", cells, changes(stood, cells)));
            }
        });
        before.forEach((person, cells) -> {
            if (!after.containsKey(person)) {
                differences.add(difference("LEFT", cells, List.of()));
            }
        });
        differences.sort(Comparator.comparing((PersonDifference one) ->
                        List.of("JOINED", "LEFT", "CHANGED").indexOf(one.kind()))
                .thenComparing(PersonDifference::familyName)
                .thenComparing(PersonDifference::givenName));
        return differences;
    }

    private static PersonDifference difference(
            String kind, List<String> cells, List<PersonDifference.CellDifference> changes) {
        return new PersonDifference(kind, cells.get(FAMILY_NAME), cells.get(GIVEN_NAME), changes);
    }

    private List<PersonDifference.CellDifference> changes(List<String> before, List<String> after) {
        List<Column> columns = checks.columns();
        List<PersonDifference.CellDifference> changes = new ArrayList<>();
        for (int cell = 0; cell < columns.size(); cell++) {
            if (!before.get(cell).equals(after.get(cell))) {
                changes.add(new PersonDifference.CellDifference(
                        columns.get(cell).name(), before.get(cell), after.get(cell)));
            }
        }
        return changes;
    }

    private Map<Long, List<String>> people(long importId) {
        Map<Long, List<String>> people = new LinkedHashMap<>();
        database.query(PEOPLE, row -> people.putIfAbsent(row.getLong(1), cells(row)), importId);
        return people;
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            cells.add(value == null ? "" : value.toString());
        }
        return cells;
    }
}
