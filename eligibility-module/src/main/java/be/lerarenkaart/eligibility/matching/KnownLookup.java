package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the known people beside the listed rows of the same connection, each way by an index of its own. */
@ApplicationScoped
class KnownLookup {

    /** Pairs of a row and somebody it may be; a pair that is found twice is one. */
    @FunctionalInterface
    interface Visitor {
        void visit(int row, KnownPerson known);
    }

    /**
     * By what somebody is looked for. The index is named: right after a delivery the database may still believe that the
     * table of people is small, and reads all of it for each list.
     */
    record Key(String index, String on) {}

    private static final String PAIRS =
            """
            select l.row_no, coalesce(p.person_id, s.id) as id, s.stamboek_number is not null as numbered,
                   s.family_name, s.given_name, s.birth_date
              from eligibility_listed l
              straight_join eligibility_staff_member s force index (eligibility_staff_member_%s) on %s
              left join eligibility_same_person p on p.staff_member_id = s.id
            """;

    static final Key BY_NUMBER = new Key("number", "s.stamboek_number = l.stamboek_number");

    static final Key BY_NAME_AND_BIRTH = new Key("name", "s.name_key = l.name_key and s.birth_date = l.birth_date");

    /** Blocking keys: whoever shares none of them with a row is not compared with it. */
    static final List<Key> BLOCKS = List.of(
            new Key("birth", "s.birth_date = l.birth_date"),
            new Key("birth", "s.birth_date = l.transposed"),
            new Key("name", "s.name_key = l.name_key"),
            new Key("name", "s.name_key = l.swapped_key"),
            new Key("email", "s.email = l.email"));

    /** The list of each card year that holds for an institution, newest first. */
    private static final String FORMER_LISTS =
            """
            select import_id from eligibility_current_source
             where source = 'LIST' and institution_number = ?
             order by card_year desc limit 3
            """;

    private static final String ON_FORMER_LIST =
            """
            select a.name_key, a.birth_date, a.stamboek_number,
                   coalesce(p.person_id, m.staff_member_id, a.staff_member_id) as id
              from eligibility_assignment a
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
              left join eligibility_same_person p on p.staff_member_id = coalesce(m.staff_member_id, a.staff_member_id)
             where a.import_id = ?
            """;

    void pairs(Connection connection, Key key, Visitor visitor) throws SQLException {
        Database.each(
                connection,
                PAIRS.formatted(key.index, key.on),
                row -> visitor.visit(row.getInt("row_no"), person(row)));
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        return new KnownPerson(
                row.getLong("id"),
                row.getBoolean("numbered"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getObject("birth_date", LocalDate.class));
    }

    /** Whom the institution's former lists were about, by {@link #key}; the newest list that names them decides. */
    Map<String, Long> onFormerLists(Connection connection, String institution) throws SQLException {
        Map<String, Long> people = new HashMap<>();
        List<Long> lists = Database.query(connection, FORMER_LISTS, row -> row.getLong(1), institution);
        for (long list : lists) {
            Database.each(
                    connection,
                    ON_FORMER_LIST,
                    row -> people.putIfAbsent(
                            key(row.getString("name_key"), row.getObject("birth_date", LocalDate.class)),
                            row.getLong("id")),
                    list);
        }
        return people;
    }

    static String key(String nameKey, LocalDate birthDate) {
        return nameKey + birthDate;
    }
}
