package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.kernel.Province;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings down all standing corrections of somebody to one row, for the decision and the views, and to who they are. */
@ApplicationScoped
class CorrectedTable {

    private static final String INSERT =
            """
            insert into eligibility_corrected (staff_member_id, family_name, given_name, name_key, birth_date, street,
                   house_number, box, postcode, place, country, home_province, email, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))
            """;

    /** The newest row that says how they are called; a row that a person gave them says it too. */
    private static final String NEWEST_ROW =
            """
            select named.import_id, named.row_no
              from (select a.import_id, a.row_no
                      from eligibility_assignment a
                      join intake_import f on f.id = a.import_id and f.held is null
                      left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
                     where a.staff_member_id = ? and a.person_row = 1
                       and coalesce(m.staff_member_id, a.staff_member_id) = a.staff_member_id
                     union all
                    select m.import_id, m.row_no
                      from eligibility_match m
                     where m.staff_member_id = ? and m.superseded_at is null and m.method = 'HAND') named
             order by named.import_id desc, named.row_no
             limit 1
            """;

    private static final String FOLLOW =
            """
            update eligibility_staff_member s
              join eligibility_assignment a on a.import_id = ? and a.row_no = ?
              left join eligibility_corrected k on k.current_id = s.id
               set s.family_name = coalesce(k.family_name, a.family_name),
                   s.given_name = coalesce(k.given_name, a.given_name),
                   s.name_key = coalesce(k.name_key, a.name_key), s.birth_date = coalesce(k.birth_date, a.birth_date),
                   s.email = coalesce(k.email, a.email)
             where s.id = ?
            """;

    /** After a correction was made or ended. */
    void rebuild(Connection connection, long person, List<Corrected> standing) throws SQLException {
        Database.update(
                connection,
                "update eligibility_corrected set superseded_at = utc_timestamp(6) where current_id = ?",
                person);
        Map<CorrectionKind, Corrected> byKind = standing.stream()
                .filter(one -> one.kind() != CorrectionKind.RIGHT)
                .collect(Collectors.toMap(Corrected::kind, Function.identity()));
        if (!byKind.isEmpty()) {
            insert(connection, person, byKind);
        }
        follow(connection, person);
    }

    private static void insert(Connection connection, long person, Map<CorrectionKind, Corrected> byKind)
            throws SQLException {
        Corrected name = byKind.get(CorrectionKind.NAME);
        Corrected birth = byKind.get(CorrectionKind.BIRTH_DATE);
        Corrected home = byKind.get(CorrectionKind.ADDRESS);
        Corrected mail = byKind.get(CorrectionKind.EMAIL);
        Database.update(
                connection,
                INSERT,
                person,
                name == null ? null : name.familyName(),
                name == null ? null : name.givenName(),
                name == null ? null : NameKey.of(name.familyName(), name.givenName()),
                birth == null ? null : birth.birthDate(),
                home == null ? null : home.street(),
                home == null ? null : home.houseNumber(),
                home == null ? null : home.box(),
                home == null ? null : home.postcode(),
                home == null ? null : home.place(),
                home == null ? null : home.country(),
                home == null
                        ? null
                        : Province.ofHome(home.country(), home.postcode()).label(),
                mail == null ? null : mail.email());
    }

    /** Makes somebody called what their newest row says, and what was corrected of it. */
    void follow(Connection connection, long person) throws SQLException {
        List<RowPlace> newest = Database.query(
                connection, NEWEST_ROW, row -> new RowPlace(row.getLong(1), row.getInt(2)), person, person);
        if (!newest.isEmpty()) {
            RowPlace row = newest.get(0);
            Database.update(connection, FOLLOW, row.importId(), row.row(), person);
        }
    }
}
