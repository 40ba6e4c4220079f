package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads how deliveries differ, and keeps what people settled about them. */
@ApplicationScoped
class DeliveryTable {

    private static final String DELIVERY =
            """
            select d.*, d.settled is null and i.held is not null as waiting
              from eligibility_delivery d
              join intake_import i on i.id = d.import_id
             where d.import_id = ?
            """;

    private static final String COUNTS =
            """
              from (select c.*, n.name,
                           c.dimension = 'INSTITUTION' and c.people_before >= %1$d
                             and (c.people_left + c.people_departed) * 100 > c.people_before * %2$d as striking,
                           c.people_joined + c.people_left + c.people_arrived + c.people_departed + c.people_changed
                             > 0 as differs
                      from eligibility_delivery_count c
                      left join eligibility_institution n
                        on c.dimension = 'INSTITUTION' and n.number = cast(c.value as unsigned)
                     where c.import_id = ? and c.dimension = ?) counted
            """;

    private static final String PEOPLE =
            """
            select d.staff_member_id, d.value, d.difference, d.facts, s.id is not null as known,
                   coalesce(here.stamboek_number, there.stamboek_number) as stamboek_number,
                   coalesce(here.family_name, there.family_name, '') as family_name,
                   coalesce(here.given_name, there.given_name, '') as given_name
              from eligibility_delivery_difference d
              join eligibility_delivery c on c.import_id = d.import_id
              left join eligibility_staff_member s on s.id = d.staff_member_id
              left join eligibility_assignment here
                on here.staff_member_id = d.staff_member_id and here.import_id = d.import_id and here.person_row = 1
              left join eligibility_assignment there
                on there.staff_member_id = d.staff_member_id and there.import_id = c.former_import_id
               and there.person_row = 1
            """;

    @Inject
    private Database database;

    Optional<DeliveryFact> find(long importId) {
        return database.query(DELIVERY, DeliveryTable::delivery, importId).stream()
                .findFirst();
    }

    /** As it stands, and as nobody else can settle it before this transaction ends. */
    Optional<DeliveryFact> locked(Connection connection, long importId) throws SQLException {
        return Database.query(connection, DELIVERY + " for update", DeliveryTable::delivery, importId).stream()
                .findFirst();
    }

    List<DeliveryCount> counts(long importId, DeliveryDimension dimension, boolean onlyDifferent, int first, int max) {
        return database.query(
                "select *" + counted(onlyDifferent)
                        + " order by striking desc, people_left + people_departed desc, people_changed"
                        + " + people_joined + people_arrived desc, value limit ? offset ?",
                DeliveryTable::count,
                importId,
                dimension.name(),
                max,
                first);
    }

    long countCounts(long importId, DeliveryDimension dimension, boolean onlyDifferent) {
        return number("select count(*)" + counted(onlyDifferent), importId, dimension.name());
    }

    long countStriking(long importId) {
        return number(
                "select count(*)" + counted(true) + " and striking = 1",
                importId,
                DeliveryDimension.INSTITUTION.name());
    }

    private static String counted(boolean onlyDifferent) {
        return COUNTS.formatted(Deliveries.STRIKING_FROM, Deliveries.STRIKING_PERCENT) + " where "
                + (onlyDifferent ? "differs = 1" : "1 = 1");
    }

    List<DeliveryPerson> people(long importId, DeliveryQuestion question, int first, int max) {
        return database.query(
                PEOPLE + question.where() + " order by d.value, d.staff_member_id limit ? offset ?",
                DeliveryTable::person,
                question.parameters(importId, max, first));
    }

    void eachPerson(long importId, DeliveryQuestion question, Consumer<DeliveryPerson> each) {
        database.each(
                PEOPLE + question.where() + " order by d.value, d.staff_member_id",
                row -> each.accept(person(row)),
                question.parameters(importId));
    }

    long countPeople(long importId, DeliveryQuestion question) {
        return number(
                "select count(*) from eligibility_delivery_difference d" + question.where(),
                question.parameters(importId));
    }

    private long number(String sql, Object... parameters) {
        return database.query(sql, row -> row.getLong(1), parameters).get(0);
    }

    void settle(
            Connection connection, long importId, String how, LocalDateTime at, String by, Long account, String reason)
            throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_delivery
                   set settled = ?, settled_at = ?, settled_by = ?, settled_by_account = ?, settled_reason = ?
                 where import_id = ?
                """,
                how,
                at,
                by,
                account,
                reason,
                importId);
    }

    /** In percent; null when none was set. */
    BigDecimal limit(int cardYear) {
        return database
                .query(
                        "select most_left_percent from eligibility_delivery_limit where card_year = ?",
                        row -> row.getBigDecimal(1),
                        cardYear)
                .stream()
                .findFirst()
                .orElse(null);
    }

    void limit(int cardYear, BigDecimal percent, Long by) {
        database.update(
                """
                insert into eligibility_delivery_limit (card_year, most_left_percent, set_by_account) values (?, ?, ?)
                on duplicate key update
                    most_left_percent = values(most_left_percent), set_by_account = values(set_by_account)
                """,
                cardYear,
                percent,
                by);
    }

    /**
     * Who joined by a delivery that waited may have become known by another file meanwhile; then they are that person.
     */
    void meetAgain(Connection connection, long importId) throws SQLException {
        Database.update(
                connection,
                """
                update eligibility_delivery_difference d
                  join eligibility_assignment a
                    on a.import_id = d.import_id and a.staff_member_id = d.staff_member_id and a.person_row = 1
                  join eligibility_staff_member s on s.stamboek_number = a.stamboek_number
                   set d.staff_member_id = s.id
                 where d.import_id = ? and d.staff_member_id <> s.id
                """,
                importId);
        Database.update(
                connection,
                """
                update eligibility_assignment a
                  join eligibility_staff_member s on s.stamboek_number = a.stamboek_number
                   set a.staff_member_id = s.id
                 where a.import_id = ? and a.staff_member_id <> s.id
                """,
                importId);
    }

    private static DeliveryFact delivery(ResultSet row) throws SQLException {
        return new DeliveryFact(
                row.getLong("import_id"),
                row.getInt("card_year"),
                row.getObject("former_import_id", Long.class),
                row.getInt("people_before"),
                row.getInt("people_now"),
                row.getInt("people_joined"),
                row.getInt("people_left"),
                row.getInt("people_changed"),
                row.getBigDecimal("most_left_percent"),
                row.getBoolean("waiting"),
                row.getString("settled"),
                Moments.instant(row.getObject("settled_at", LocalDateTime.class)),
                row.getString("settled_by"),
                row.getString("settled_reason"));
    }

    private static DeliveryCount count(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new DeliveryCount(
                DeliveryDimension.valueOf(row.getString("dimension")),
                row.getString("value"),
                name == null ? "" : name,
                row.getInt("people_before"),
                row.getInt("people_now"),
                row.getInt("people_joined"),
                row.getInt("people_left"),
                row.getInt("people_arrived"),
                row.getInt("people_departed"),
                row.getInt("people_changed"),
                row.getBoolean("striking"));
    }

    private static DeliveryPerson person(ResultSet row) throws SQLException {
        return new DeliveryPerson(
                row.getLong("staff_member_id"),
                row.getBoolean("known"),
                row.getString("stamboek_number"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("value"),
                PersonDifference.valueOf(row.getString("difference")),
                ChangedFact.in(row.getInt("facts")));
    }
}
