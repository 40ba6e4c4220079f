package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** The table of people: who somebody is, as the newest import says. */
@ApplicationScoped
class People {

    /**
     * Adds those whom the import met for the first time, and lets the others follow what it says of them, to the last
     * accent and capital: the tables themselves compare without.
     */
    void update(Connection connection, long importId) throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_staff_member s
                  join eligibility_assignment a on a.import_id = ? and a.person_row = 1 and a.staff_member_id = s.id
                   set s.family_name = a.family_name, s.given_name = a.given_name, s.name_key = a.name_key,
                       s.birth_date = a.birth_date, s.email = a.email, s.import_id = a.import_id,
                       s.stamboek_number = coalesce(s.stamboek_number, a.stamboek_number)
                 where (s.family_name <> a.family_name collate utf8mb4_bin
                    or s.given_name <> a.given_name collate utf8mb4_bin
                    or not s.birth_date <=> a.birth_date or s.email <> a.email collate utf8mb4_bin
                    or (s.stamboek_number is null and a.stamboek_number is not null))
                   and not exists (select 1 from eligibility_match m
                                    where m.import_id = a.import_id and m.current_row = a.row_no
                                      and m.staff_member_id <> a.staff_member_id)
                """,
                importId);
        Database.update(
                connection,
                """
                insert into eligibility_staff_member
                       (id, stamboek_number, family_name, given_name, name_key, birth_date, email, import_id)
                select a.staff_member_id, a.stamboek_number, a.family_name, a.given_name, a.name_key, a.birth_date,
                       a.email, a.import_id
                  from eligibility_assignment a
                 where a.import_id = ? and a.person_row = 1 and a.staff_member_id = a.import_id * 1000000 + a.row_no
                 order by a.row_no
                """,
                importId);
        keepCorrections(connection);
    }

    /** What people corrected stands, whatever the import says. */
    private static void keepCorrections(Connection connection) throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_corrected k
                  straight_join eligibility_staff_member s on s.id = k.current_id
                   set s.family_name = coalesce(k.family_name, s.family_name),
                       s.given_name = coalesce(k.given_name, s.given_name),
                       s.name_key = coalesce(k.name_key, s.name_key),
                       s.birth_date = coalesce(k.birth_date, s.birth_date), s.email = coalesce(k.email, s.email)
                 where k.current_id is not null
                """);
    }
}
