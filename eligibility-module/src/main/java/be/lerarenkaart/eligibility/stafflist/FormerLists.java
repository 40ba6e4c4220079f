package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.CheckedRow;
import be.lerarenkaart.eligibility.StaffListChecks;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the list that an institution sent and that holds, as the cells of a new one. */
@ApplicationScoped
class FormerLists {

    /** In the order of the columns. */
    private static final String PEOPLE =
            """
            select a.institution_number, a.stamboek_number, a.family_name, a.given_name, a.birth_date, a.sex, a.street,
                   a.house_number, a.box, a.postcode, a.place, a.country, a.email, a.duty, a.begins, a.ends,
                   if(a.declared_starter = 1, 'J', 'N') as starter
              from eligibility_current_source c
              join eligibility_assignment a on a.import_id = c.import_id
              join intake_verdict v
                on v.import_id = a.import_id and v.row_no = a.row_no and v.verdict <> 'ALREADY_IN_EPD'
             where c.card_year = ? and c.source = 'LIST' and c.institution_number = ?
             order by a.family_name, a.given_name, a.row_no
            """;

    private static final int STARTER = 16;

    @Inject
    private Database database;

    @Inject
    private StaffListChecks checks;

    boolean exists(CardYear year, String institution) {
        return !database.query(
                        "select 1 from eligibility_current_source"
                                + " where card_year = ? and source = 'LIST' and institution_number = ?",
                        row -> 1,
                        year.value(),
                        institution)
                .isEmpty();
    }

    /** @param aged true to take them into another year, in which a starter is none any more */
    List<List<String>> people(CardYear year, String institution, boolean aged) {
        List<List<String>> people = database.query(PEOPLE, FormerLists::cells, year.value(), institution);
        if (aged) {
            people.forEach(cells -> cells.set(STARTER, "N"));
        }
        return people;
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        String[] cells = new String[STARTER + 1];
        for (int cell = 0; cell < cells.length; cell++) {
            Object value = row.getObject(cell + 1);
            cells[cell] =
                    value == null ? "" : value instanceof java.sql.Date day ? text(day.toLocalDate()) : value + "";
        }
        return Arrays.asList(cells);
    }

    private static String text(LocalDate day) {
        return day.toString();
    }

    /** By what makes two rows the same person. */
    Set<String> identities(CardYear year, String institution) {
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : people(year, institution, false)) {
            rows.add(new Row(rows.size() + 1, cells.toArray(String[]::new), "", false));
        }
        return rows.isEmpty()
                ? Set.of()
                : checks.check(year, institution, rows).stream()
                        .map(CheckedRow::identity)
                        .collect(Collectors.toSet());
    }
}
