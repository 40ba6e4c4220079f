package be.lerarenkaart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything of somebody is told, then erased from the whole house; figures and everybody else stay as they were. */
class ErasureWorkIT {

    /** Stands wherever something personal can be written of whoever is erased. */
    private static final String MARK = "Merkteken";

    private static final long GONE = 1000001;
    private static final long STAYS = 1000002;
    private static final long NUMBER = 18505250273L;

    private final WholeHouse house = new WholeHouse();

    @BeforeEach
    void twoPeopleOfAYearLongOver_ofWhomOneIsEntitledNow() {
        year(2021);
        year(2026);
        file(1, "EPD_DELIVERY", 2021);
        file(2, "SUBSCRIPTIONS", 2021);
        file(3, "EPD_DELIVERY", 2026);
        person(GONE, NUMBER, MARK, "merkteken19850525", "1985-05-25");
        person(STAYS, 16203040856L, "Blijver", "blijver", "1962-03-04");
        row(1, 1, GONE, NUMBER, MARK);
        row(1, 2, STAYS, 16203040856L, "Blijver");
        row(3, 1, STAYS, 16203040856L, "Blijver");
        run("insert into eligibility_current_source values (2021, 'EPD', '', 1), (2026, 'EPD', '', 3)");
        run(
                "insert into eligibility_corrected (staff_member_id, family_name, home_province, street, made_at)"
                        + " values (?, ?, 'Limburg', ?, utc_timestamp(6))",
                GONE,
                MARK,
                MARK);
        decision(2021, GONE, 1, 1, 1L);
        decision(2021, STAYS, 1, 2, null);
        decision(2026, STAYS, 3, 1, null);
        run("insert into eligibility_reason_count values (2021, 'ENTITLED', 2), (2021, 'RETIRED', 5)");
        run(
                "insert into eligibility_correction (staff_member_id, kind, card_year, family_name, given_name, said, reason,"
                        + " made_at, made_by) values (?, 'NAME', 0, ?, 'A', ?, ?, utc_timestamp(6), 'ann')",
                GONE,
                MARK,
                MARK,
                MARK);
        run(
                "insert into eligibility_match (import_id, row_no, staff_member_id, counts, method, grounds, reason, made_at,"
                        + " made_by) values (1, 1, ?, 1, 'HAND', '', ?, utc_timestamp(6), 'ann')",
                GONE,
                MARK);
        run(
                "insert into eligibility_review_item (card_year, kind, item_key, staff_member_id, detail, weight, facts_hash,"
                        + " state, found_at, changed_at) values (2021, 'NAME_CONFLICT', 'x', ?, '', 1, 1, 'DECIDED',"
                        + " utc_timestamp(6), utc_timestamp(6))",
                GONE);
        run(
                "insert into eligibility_review_decision (item_id, decision, reason, facts_hash, decided_at, decided_by)"
                        + " values (1, 'KEEP_NAME', ?, 1, utc_timestamp(6), 'ann')",
                MARK);
        run("insert into eligibility_list_draft (card_year, institution_number, version, origin, file_name, next_row,"
                + " changed_by, changed_at) values (2024, '123456', 1, 'HAND', '', 2, 'ann', utc_timestamp(6))");
        run(
                "insert into eligibility_list_row (draft_id, row_no, version, cells, odd_field, foreign_encoding, gone,"
                        + " identity, own_faults, faults, remarks) values (1, 1, 1, ?, '', 0, 0, ?, 0, 0, 0)",
                MARK,
                Long.toString(NUMBER));
        run("insert into intake_chunk values (1, 0, ?), (3, 0, 'x')", MARK);
        run(
                "insert into intake_verdict values (1, 1, ?, 'ACCEPTED', '', ''), (2, 7, ?, 'UNKNOWN', '', '')",
                NUMBER,
                NUMBER);
        run("insert into distribution_allocation values (1, 2021, utc_timestamp(6), 'ann', 'ASK', 'ASK')");
        card(1, GONE, 61234567894L);
        card(2, STAYS, 69876543210L);
        run(
                "insert into distribution_card_event (card_id, happened_at, done_by, what, from_state, to_state, from_channel,"
                        + " to_channel, remark) values (1, utc_timestamp(6), 'ann', 'MOVED', 'PLANNED', 'PLANNED', 'HOME', 'HOME', ?)",
                MARK);
        run(
                "insert into distribution_subscription (import_id, row_no, subscriber_number, staff_member_id, begins, verdict)"
                        + " values (2, 1, ?, ?, '2020-01-01', 'SUBSCRIBER')",
                MARK,
                GONE);
        run(
                "insert into distribution_entitled_count values (2021, 'HOME', 'Limburg', 1), (2021, 'HOME', 'Antwerpen', 1)");
        run(
                "insert into mail_letter (message_id, template, recipient, recipient_hash, subject, text_body, bulk, state,"
                        + " queued_at, due_at, changed_at) values ('m', 'trial', ?, unhex(repeat('00', 32)), ?, ?, 0, 'SENT',"
                        + " utc_timestamp(6), utc_timestamp(6), utc_timestamp(6))",
                MARK + "@x.example",
                MARK,
                MARK);
        house.trail.write(
                WholeHouse.ANN,
                PrivacyAct.PERSON_EXPORTED,
                be.lerarenkaart.audit.Subject.of("STAFF_MEMBER", GONE),
                be.lerarenkaart.audit.Change.of("name", MARK, null));
    }

    @Test
    void whenSomebodyAsks_thenEverySourceIsTold() {
        PersonExport export = house.exports.of(GONE, WholeHouse.ANN);
        assertThat(export.sections().stream()
                        .filter(section -> section.records().toString().contains(MARK)
                                || section.records().toString().contains(Long.toString(NUMBER)))
                        .map(PersonSection::name))
                .contains(
                        "identity",
                        "sourceRows",
                        "matches",
                        "corrections",
                        "correctedFacts",
                        "reviews",
                        "listDrafts",
                        "cardEvents",
                        "subscriptions",
                        "fileVerdicts",
                        "auditTrail");
        assertThat(export.sections().toString()).doesNotContain("Blijver");
        assertThatExceptionOfType(LerarenkaartException.class).isThrownBy(() -> house.exports.of(17, WholeHouse.ANN));
    }

    @Test
    void whenItIsRehearsed_thenItIsCountedByYearAndGround_andNothingIsWritten() throws SQLException {
        TreeSet<String> before = marked();
        JsonObject told = house.rehearse(2023);
        assertThat(told.getInt("people")).isEqualTo(1);
        assertThat(told.getJsonArray("groups").getJsonObject(0).toString()).contains("2021", "LAST_RIGHT");
        assertThat(house.requests.countDue()).isEqualTo(1);
        assertThat(house.requests.due(0, 25)).containsExactly(new DuePerson(GONE, 2021, "LAST_RIGHT"));
        assertThat(house.rehearse(2020).getInt("people")).isZero();
        assertThat(house.requests.due(0, 25)).isEmpty();
        assertThat(marked()).isEqualTo(before);
    }

    @Test
    void whenTheirTimeHasCome_thenNoTraceStays_andFiguresAndOthersAreAsTheyWere() throws SQLException, IOException {
        house.rehearse(2023);
        assertThat(marked()).hasSizeGreaterThan(15).contains("privacy_rehearsed.staff_member_id");
        List<String> figures = figures();
        assertThat(house.erase(null, 2023).getInt("people")).isEqualTo(1);

        assertThat(marked()).isEmpty();
        assertThat(figures()).isEqualTo(figures);
        assertThat(texts("select number from distribution_card order by 1")).contains("61234567894");
        assertThat(texts("select family_name from eligibility_staff_member")).containsExactly("Blijver");
        assertThat(texts("select import_id from intake_chunk")).containsExactly("3");
        assertThat(house.trailCheck().check(List.of()).isWhole()).isTrue();

        assertThat(house.erase(null, 2023).getInt("people")).isZero();
        assertThat(figures()).isEqualTo(figures);
    }

    @Test
    void whenALaterDeliveryOfTheRunningYearLeftThemOut_thenThatYearGoesOnWithoutThem() throws SQLException {
        file(4, "EPD_DELIVERY", 2026);
        row(4, 1, GONE, NUMBER, MARK);
        run(
                "insert into eligibility_decision (card_year, staff_member_id, entitled, reason, starter, rule_set_id,"
                        + " facts_hash, decided_by_job, decided_at) values (2026, ?, 0, 'NO_ASSIGNMENT', 0, 1, 1, 1,"
                        + " utc_timestamp(6))",
                GONE);
        run("insert into eligibility_reason_count values (2026, 'ENTITLED', 1), (2026, 'NO_ASSIGNMENT', 1)");

        assertThat(house.erase(null, 2023).getInt("people")).isEqualTo(1);

        assertThat(marked()).isEmpty();
        assertThat(texts("select card_year from eligibility_erased_year")).containsExactly("2021");
        assertThat(texts("select distinct staff_member_id from eligibility_decision where card_year = 2026"))
                .containsExactly("" + STAYS);
        assertThat(texts("select staff_member_id from eligibility_entitlement_v1 where card_year = 2026"))
                .containsExactly("" + STAYS);
        assertThat(texts("select a.staff_member_id from eligibility_assignment a join intake_import i"
                        + " on i.id = a.import_id where i.card_year = 2026"))
                .containsExactly("" + STAYS);
        assertThat(texts("select concat(reason, ' ', people) from eligibility_reason_count where card_year = 2026"))
                .containsExactlyInAnyOrder("ENTITLED 1", "NO_ASSIGNMENT 0");
    }

    @Test
    void whenItIsBrokenOffInTheMiddle_thenNothingIsHalf_andItIsDoneWholeTheNextTime() throws SQLException {
        TreeSet<String> before = marked();
        long asked = house.ask(null, 2023);
        for (int last = 1; last <= house.parts.size(); last++) {
            int parts = last;
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> house.brokenOffAfter(parts, asked))
                    .withMessage(WholeHouse.BROKEN_OFF);
            assertThat(marked()).isEqualTo(before);
            assertThat(house.trailCheck().check(List.of()).isWhole()).isTrue();
        }
        assertThat(house.again(asked).getInt("people")).isEqualTo(1);
        assertThat(marked()).isEmpty();
        assertThat(house.requests.all()).isEmpty();
    }

    @Test
    void whenAYearThatIsNotOverNeedsThem_thenTheyStay() {
        refused(STAYS);
        assertThat(texts("select family_name from eligibility_staff_member where id = ?", STAYS))
                .containsExactly("Blijver");
    }

    @Test
    void whenADeliveryThatWaitsForASecondPersonNamesThem_thenTheyStay() throws SQLException {
        file(4, "EPD_DELIVERY", 2026);
        row(4, 1, GONE, NUMBER, MARK);
        run("update intake_import set held = 'SHRINKS' where id = 4");

        refused(GONE);
        assertThat(house.erase(null, 2023).getInt("people")).isZero();
    }

    @Test
    void whenTheirCardOfAYearThatIsNotOverIsMade_thenTheyStay() {
        run("update distribution_card set card_year = 2026 where id = 1");

        refused(GONE);
    }

    private void refused(long person) {
        assertThatExceptionOfType(LerarenkaartException.class)
                .isThrownBy(() -> house.erase(person, 0))
                .satisfies(refused -> assertThat(refused.problem().type()).isEqualTo("still-needed"));
    }

    @Test
    void whenTheyStandAmongTheSubscribersOfNow_thenThatFileIsStillThere_andTheirRowIsNobodys() throws SQLException {
        file(5, "SUBSCRIPTIONS", 2026);
        run("insert into distribution_current_import values (2026, 'SUBSCRIPTIONS', 5)");
        run(
                "insert into distribution_subscription (import_id, row_no, subscriber_number, staff_member_id, begins, verdict)"
                        + " values (5, 1, 'KL1', ?, '2020-01-01', 'NOT_ENTITLED')",
                GONE);

        assertThat(house.erase(null, 2023).getInt("people")).isEqualTo(1);

        assertThat(texts("select id from intake_import where kind = 'SUBSCRIPTIONS' and erased_at is not null"))
                .containsExactly("2");
        assertThat(marked()).isEmpty();
    }

    @Test
    void whenOnePersonIsErased_thenTheFilesInWhichTheyStandGoToo() throws SQLException, IOException {
        List<String> figures = figures();
        assertThat(house.erase(GONE, 0).getInt("people")).isEqualTo(1);
        assertThat(marked()).isEmpty();
        assertThat(figures()).isEqualTo(figures);
    }

    /** What is published, and what a recount would give. */
    private List<String> figures() throws IOException {
        List<String> all = house.database.query(
                sql("figures"),
                row -> row.getString(1)
                        + row.getString(2)
                        + row.getLong(3)
                        + row.getLong(4)
                        + row.getLong(5)
                        + row.getLong(6),
                2021,
                2021);
        all.addAll(house.database.query(sql("reasons"), row -> row.getString(1) + row.getLong(2), 2021));
        all.addAll(
                texts(
                        """
                select concat_ws(' ', c.channel, e.home_province, e.starter, count(*))
                  from eligibility_entitlement_v1 e
                  left join distribution_card c on c.staff_member_id = e.staff_member_id and c.current_year = e.card_year
                 where e.card_year = 2021 and e.entitled = 1
                 group by c.channel, e.home_province, e.starter order by 1
                """));
        all.sort(String::compareTo);
        return all;
    }

    private static String sql(String name) throws IOException {
        try (InputStream file =
                ErasureWorkIT.class.getResourceAsStream("/be/lerarenkaart/reporting/" + name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Every column of every table in which the mark, the number or the id of whoever is erased stands. */
    private TreeSet<String> marked() {
        TreeSet<String> found = new TreeSet<>();
        for (String column : texts(
                """
                select concat(c.table_name, '.', c.column_name)
                  from information_schema.columns c
                  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                 where c.table_schema = database() and t.table_type = 'BASE TABLE'
                   and (c.data_type like '%char' or c.data_type like '%text' or c.data_type like '%blob'
                        or c.data_type = 'bigint')
                """)) {
            String[] parts = column.split("\\.");
            String where = "convert(" + parts[1] + " using utf8mb4) like '%" + MARK + "%' or convert(" + parts[1]
                    + " using utf8mb4) like '%merkteken%' or convert(" + parts[1] + " using utf8mb4) in ('" + NUMBER
                    + "', '"
                    + GONE + "')";
            if (!texts("select 1 from " + parts[0] + " where " + where + " limit 1")
                    .isEmpty()) {
                found.add(column);
            }
        }
        return found;
    }

    private void year(int year) {
        run(
                "insert into eligibility_card_year values (?, '2020-11-01', '2020-11-01', '2021-01-31', '2020-12-01',"
                        + " '2020-12-21', '2021-06-30', 1)",
                year);
    }

    private void file(long id, String kind, int year) {
        run(
                "insert into jobs_job (id, kind, card_year, parameters, state, progress, requested_by, requested_at)"
                        + " values (?, 'IMPORT', ?, '{}', 'COMPLETED', 1, 'ann', utc_timestamp(6))",
                id,
                year);
        run(
                "insert into intake_import (id, kind, card_year, sha256, file_name, bytes, format, encoding, delimited_by,"
                        + " received_at) values (?, ?, ?, '', 'f.csv', 0, 'CSV', 'UTF-8', ';', utc_timestamp(6))",
                id,
                kind,
                year);
    }

    private void person(long id, long number, String name, String key, String born) {
        run(
                "insert into eligibility_staff_member (id, stamboek_number, family_name, given_name, name_key, birth_date, email,"
                        + " import_id) values (?, ?, ?, 'A', ?, ?, ?, 1)",
                id,
                number,
                name,
                key,
                born,
                name + "@x.example");
    }

    private void row(long file, int row, long person, long number, String name) {
        run(
                "insert into eligibility_assignment (import_id, row_no, staff_member_id, stamboek_number, family_name, given_name,"
                        + " name_key, sex, birth_date, street, house_number, box, postcode, place, country, home_province, email,"
                        + " institution_number, category, duty, begins, numerator, denominator, declared_starter, facts_hash,"
                        + " person_row) values (?, ?, ?, ?, ?, 'A', lower(?), 'V', '1985-05-25', ?, '1', '', '2000', ?, 'BE',"
                        + " 'Antwerpen', ?, '123456', 'OP', ?, '2020-09-01', '20', '20', 0, 1, 1)",
                file,
                row,
                person,
                number,
                name,
                name,
                name,
                name,
                name + "@x.example",
                name);
    }

    private void decision(int year, long person, long file, int row, Long corrected) {
        run(
                "insert into eligibility_decision (card_year, staff_member_id, entitled, reason, starter, rule_set_id, import_id,"
                        + " row_no, facts_hash, decided_by_job, decided_at, corrected_id)"
                        + " values (?, ?, 1, 'ENTITLED', 0, 1, ?, ?, 1, 1, utc_timestamp(6), ?)",
                year,
                person,
                file,
                row,
                corrected);
    }

    private void card(long id, long person, long number) {
        run(
                "insert into distribution_card (id, card_year, staff_member_id, decision_id, number, channel, channel_reason,"
                        + " home_province, state, state_since, allocation_id, produced_at)"
                        + " values (?, 2021, ?, ?, ?, 'HOME', 'STARTER', if(? = 1, 'Limburg', 'Antwerpen'), 'SENT', utc_timestamp(6),"
                        + " 1, utc_timestamp(6))",
                id,
                person,
                id,
                number,
                id);
    }

    private void run(String sql, Object... parameters) {
        house.database.update(sql, parameters);
    }

    private List<String> texts(String sql, Object... parameters) {
        return house.database.query(sql, row -> row.getString(1), parameters);
    }
}
