package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What deliveries and lists said of people, and what was decided on them. Of whoever is erased stays what figures count: the
 * decision that stood, and the home province of the row on which it rested, under an alias.
 */
@ApplicationScoped
class PeopleInSources implements PersonalData {

    private static final Set<String> PERSON =
            Set.of("id", "stamboek_number", "family_name", "given_name", "name_key", "birth_date", "email");

    private static final Set<String> ROW = Set.of(
            "staff_member_id",
            "stamboek_number",
            "family_name",
            "given_name",
            "name_key",
            "sex",
            "birth_date",
            "street",
            "house_number",
            "box",
            "postcode",
            "place",
            "country",
            "home_province",
            "email",
            "institution_number",
            "category",
            "duty",
            "begins",
            "ends",
            "state",
            "numerator",
            "denominator",
            "first_appointment",
            "re_entry",
            "declared_starter",
            "facts_hash");

    private static final String IDENTITY =
            """
            select s.id as file, s.stamboek_number, s.family_name, s.given_name, s.birth_date, s.email,
                   f.file_name as source, f.received_at
              from privacy_person p
              join eligibility_staff_member s on s.id = p.staff_member_id
              left join intake_import f on f.id = s.import_id
             order by s.id
            """;

    private static final String ROWS =
            """
            select f.card_year, f.kind as source_kind, f.file_name as source, f.received_at, a.import_id, a.row_no,
                   a.staff_member_id as file, a.stamboek_number, a.family_name, a.given_name, a.sex, a.birth_date,
                   a.street, a.house_number, a.box, a.postcode, a.place, a.country, a.home_province, a.email,
                   a.institution_number, a.category, a.duty, a.begins, a.ends, a.state, a.numerator, a.denominator,
                   a.first_appointment, a.re_entry, a.declared_starter, v.verdict, v.code as verdict_code
              from privacy_row r
              join eligibility_assignment a on a.import_id = r.import_id and a.row_no = r.row_no
              join intake_import f on f.id = a.import_id
              left join intake_verdict v on v.import_id = a.import_id and v.row_no = a.row_no
             order by a.import_id desc, a.row_no
            """;

    private static final String DECISIONS =
            """
            select d.card_year, d.staff_member_id as file, d.entitled, d.reason, d.ruled_reason, d.starter, d.begins,
                   s.version as rule_set, d.import_id, d.row_no, d.decided_at, d.superseded_at
              from privacy_person p
              join eligibility_decision d on d.staff_member_id = p.staff_member_id
              join eligibility_rule_set s on s.id = d.rule_set_id
             order by d.card_year desc, d.id desc
            """;

    private static final String DIFFERENCES =
            """
            select c.card_year, d.import_id, d.dimension, d.value, d.difference
              from privacy_person p
              join eligibility_delivery_difference d on d.staff_member_id = p.staff_member_id
              join eligibility_delivery c on c.import_id = d.import_id
             order by d.import_id desc
            """;

    /** A row belongs to whom it was taken for; most to whom they came as. */
    private static final List<String> FIND = List.of(
            """
            insert ignore into privacy_row (import_id, row_no)
            select a.import_id, a.row_no
              from privacy_person p
              join eligibility_assignment a on a.staff_member_id = p.staff_member_id
              left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
             where coalesce(m.staff_member_id, a.staff_member_id) = a.staff_member_id
            """,
            """
            insert ignore into privacy_row (import_id, row_no)
            select m.import_id, m.row_no
              from privacy_person p
              join eligibility_match m on m.staff_member_id = p.staff_member_id
             where m.superseded_at is null
            """,
            """
            insert ignore into privacy_number (number)
            select s.stamboek_number
              from privacy_person p
              join eligibility_staff_member s on s.id = p.staff_member_id
             where s.stamboek_number is not null
            """,
            """
            insert ignore into privacy_identity (identity)
            select convert(cast(n.number as char) using ascii) from privacy_number n
            """,
            """
            insert ignore into privacy_identity (identity)
            select concat(s.name_key, convert(cast(s.birth_date as char) using ascii))
              from privacy_person p
              join eligibility_staff_member s on s.id = p.staff_member_id
             where s.birth_date is not null and s.name_key <> ''
            """,
            """
            insert ignore into privacy_address (address)
            select s.email from privacy_person p join eligibility_staff_member s on s.id = p.staff_member_id
             where s.email <> ''
            """,
            """
            insert ignore into privacy_address (address)
            select a.email
              from privacy_row r
              join eligibility_assignment a on a.import_id = r.import_id and a.row_no = r.row_no
             where a.email <> ''
            """,
            // An address that others have too tells of them as well.
            """
            delete x from privacy_address x
              join eligibility_staff_member s on s.email = x.address
              left join privacy_person p on p.staff_member_id = s.id
             where p.staff_member_id is null
            """,
            "insert ignore into privacy_file (import_id) select distinct import_id from privacy_row");

    /** A delivery that waits for a second person needs its people too: it may hold tomorrow. */
    private static final String LAST =
            """
            create temporary table eligibility_last (
                person_id bigint not null primary key, right_year smallint not null, row_year smallint not null,
                needed tinyint not null) engine = InnoDB
            select coalesce(same.person_id, s.id) as person_id, max(coalesce(d.right_year, 0)) as right_year,
                   greatest(max(coalesce(r.row_year, 0)), max(coalesce(f.card_year, 0))) as row_year,
                   max(coalesce(r.needed, 0) or k.id is not null) as needed
              from eligibility_staff_member s
              left join eligibility_same_person same on same.staff_member_id = s.id
              left join intake_import f on f.id = s.import_id
              left join (select staff_member_id, max(card_year) as right_year from eligibility_decision
                          where entitled = 1 group by staff_member_id) d on d.staff_member_id = s.id
              left join (select coalesce(m.staff_member_id, a.staff_member_id) as staff_member_id,
                                max(i.card_year) as row_year,
                                max((c.import_id is not null or i.held = 'SHRINKS') and i.card_year >= ?) as needed
                           from eligibility_assignment a
                           join intake_import i on i.id = a.import_id
                           left join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
                           left join eligibility_current_source c on c.import_id = a.import_id
                          group by coalesce(m.staff_member_id, a.staff_member_id)) r on r.staff_member_id = s.id
              left join eligibility_correction k
                on k.staff_member_id = s.id and k.kind = 'RIGHT' and k.entitled = 1 and k.ended_at is null
               and k.card_year >= ?
             group by coalesce(same.person_id, s.id)
            """;

    private static final String DUE =
            """
            insert ignore into privacy_person (staff_member_id, last_year, ground)
            select s.id, if(l.right_year > 0, l.right_year, l.row_year),
                   if(l.right_year > 0, 'LAST_RIGHT', 'NEVER_ENTITLED')
              from eligibility_staff_member s
              left join eligibility_same_person same on same.staff_member_id = s.id
              join eligibility_last l on l.person_id = coalesce(same.person_id, s.id)
             where l.needed = 0 and if(l.right_year > 0, l.right_year, l.row_year) <= ?
            """;

    private static final String NEEDED =
            """
            select 'right' from privacy_person p
              join eligibility_decision d on d.staff_member_id = p.staff_member_id
             where d.entitled = 1 and d.current_year >= ?
            """;

    private static final String NAMED =
            """
            select 'row' from privacy_row r
              join intake_import i on i.id = r.import_id
              left join eligibility_current_source c on c.import_id = r.import_id
             where i.card_year >= ? and (c.import_id is not null or i.held = 'SHRINKS')
             limit 1
            """;

    /**
     * Of a year that is not over nobody who goes has a right, so nothing of it must stay; kept, it would close the year
     * for everybody else.
     */
    private static final List<String> FORGET_OF_RUNNING_YEARS = List.of(
            """
            update eligibility_reason_count c
              join (select d.card_year, d.reason, count(*) as people
                      from privacy_person p
                      join eligibility_decision d on d.staff_member_id = p.staff_member_id
                     where d.current_year >= ?
                     group by d.card_year, d.reason) gone on gone.card_year = c.card_year and gone.reason = c.reason
               set c.people = c.people - gone.people
            """,
            """
            delete d from eligibility_decision d
              join privacy_person p on p.staff_member_id = d.staff_member_id
             where d.card_year >= ?
            """);

    private static final List<String> FORGET = List.of(
            """
            insert into eligibility_erased_year (card_year, erased_at)
            select distinct d.card_year, utc_timestamp(6)
              from privacy_person p
              join eligibility_decision d on d.staff_member_id = p.staff_member_id
             where d.current_year is not null
                on duplicate key update erased_at = utc_timestamp(6)
            """,
            """
            create temporary table eligibility_kept_row (
                import_id bigint not null, row_no int not null, alias bigint not null, province varchar(20)
                character set utf8mb4 collate utf8mb4_unicode_520_ci null, primary key (import_id, row_no)) engine = InnoDB
            """,
            // Where they lived as it counted: what a person corrected counts.
            """
            insert ignore into eligibility_kept_row (import_id, row_no, alias, province)
            select d.import_id, d.row_no, p.alias, k.home_province
              from privacy_person p
              join eligibility_decision d on d.staff_member_id = p.staff_member_id
              left join eligibility_corrected k on k.id = d.corrected_id
             where d.current_year is not null and d.import_id is not null
            """,
            """
            update eligibility_assignment a
              join eligibility_kept_row k on k.import_id = a.import_id and k.row_no = a.row_no
               set a.staff_member_id = k.alias, a.home_province = coalesce(k.province, a.home_province),
                   a.stamboek_number = null, a.family_name = '', a.given_name = '', a.name_key = '', a.sex = '',
                   a.birth_date = null, a.street = '', a.house_number = '', a.box = '', a.postcode = '', a.place = '',
                   a.country = '', a.email = '', a.institution_number = '', a.category = null, a.duty = '',
                   a.begins = null, a.ends = null, a.state = null, a.numerator = '', a.denominator = '',
                   a.first_appointment = null, a.re_entry = null, a.declared_starter = 0, a.facts_hash = 0
            """,
            """
            delete a from eligibility_assignment a
              join privacy_row r on r.import_id = a.import_id and r.row_no = a.row_no
              left join eligibility_kept_row k on k.import_id = a.import_id and k.row_no = a.row_no
             where k.row_no is null
            """,
            // A row that came as theirs and is somebody else's goes on as that somebody's own.
            """
            update eligibility_assignment a
              join privacy_person p on p.staff_member_id = a.staff_member_id
              join eligibility_match m on m.import_id = a.import_id and m.current_row = a.row_no
               set a.staff_member_id = m.staff_member_id
            """,
            "drop temporary table eligibility_kept_row",
            """
            delete d from eligibility_decision d
              join privacy_person p on p.staff_member_id = d.staff_member_id
             where d.current_year is null
            """,
            """
            update eligibility_decision d
              join privacy_person p on p.staff_member_id = d.staff_member_id
               set d.staff_member_id = p.alias, d.begins = null, d.facts_hash = 0, d.corrected_id = null,
                   d.by_hand_id = null
            """,
            """
            delete d from eligibility_delivery_difference d
              join privacy_person p on p.staff_member_id = d.staff_member_id
            """,
            "delete s from eligibility_staff_member s join privacy_person p on p.staff_member_id = s.id");

    @Override
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        PERSON.forEach(column -> columns.add("eligibility_staff_member." + column));
        ROW.forEach(column -> columns.add("eligibility_assignment." + column));
        Set.of("staff_member_id", "begins", "facts_hash")
                .forEach(column -> columns.add("eligibility_decision." + column));
        columns.add("eligibility_delivery_difference.staff_member_id");
        return columns;
    }

    @Override
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("identity", IDENTITY);
        sections.put("sourceRows", ROWS);
        sections.put("decisions", DECISIONS);
        sections.put("deliveryDifferences", DIFFERENCES);
        return sections;
    }

    @Override
    public void find(Connection connection, Scope scope) throws SQLException {
        for (String statement : FIND) {
            Database.update(connection, statement);
        }
    }

    @Override
    public void addDue(Connection connection, Scope scope) throws SQLException {
        Database.update(connection, LAST, scope.currentYear(), scope.currentYear());
        Database.update(connection, DUE, scope.throughYear());
        Database.update(connection, "drop temporary table eligibility_last");
    }

    @Override
    public Optional<String> neededFor(Connection connection, Scope scope) throws SQLException {
        if (!Database.query(connection, NEEDED, row -> 1, scope.currentYear()).isEmpty()) {
            return Optional.of("Deze persoon heeft recht op een kaart van een kaartjaar dat nog loopt.");
        }
        return Database.query(connection, NAMED, row -> 1, scope.currentYear()).isEmpty()
                ? Optional.empty()
                : Optional.of("Deze persoon staat in een levering of lijst van een kaartjaar dat nog loopt.");
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        for (String statement : FORGET_OF_RUNNING_YEARS) {
            Database.update(connection, statement, scope.currentYear());
        }
        for (String statement : FORGET) {
            Database.update(connection, statement);
        }
    }
}
