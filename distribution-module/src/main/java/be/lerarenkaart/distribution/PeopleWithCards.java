package be.lerarenkaart.distribution;

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

/**
 * Cards and subscriptions. Of whoever is erased stays what figures count, under an alias; a number stays for ever, so that it
 * is never given again.
 */
@ApplicationScoped
class PeopleWithCards implements PersonalData {

    private static final String CARDS =
            """
            select c.card_year, c.number, c.channel, c.channel_reason, c.pickup_point_code, c.home_province, c.state,
                   c.state_since, a.allocated_at, c.produced_at, c.sent_at, c.collected_at, c.block_reason,
                   c.police_report, c.staff_member_id as file
              from privacy_person p
              join distribution_card c on c.staff_member_id = p.staff_member_id
              join distribution_allocation a on a.id = c.allocation_id
             order by c.card_year desc, c.id desc
            """;

    private static final String EVENTS =
            """
            select c.card_year, c.number, e.happened_at, e.what, e.done_by, e.from_state, e.to_state, e.from_channel,
                   e.to_channel, e.from_point, e.to_point, e.reason, e.remark
              from privacy_person p
              join distribution_card c on c.staff_member_id = p.staff_member_id
              join distribution_card_event e on e.card_id = c.id
             order by e.id desc
            """;

    private static final String SUBSCRIPTIONS =
            """
            select i.card_year, s.subscriber_number, s.begins, s.ends, s.verdict, s.import_id, s.row_no,
                   i.import_id is not null as holds
              from privacy_person p
              join distribution_subscription s on s.staff_member_id = p.staff_member_id
              left join distribution_current_import i on i.import_id = s.import_id
             order by s.import_id desc, s.row_no
            """;

    private static final String MERGED =
            """
            select c.card_year, c.number, m.from_id as from_file
              from privacy_person p
              join distribution_merged_card m on m.from_id = p.staff_member_id
              join distribution_card c on c.id = m.card_id
             order by c.id desc
            """;

    private static final String WITH_CARD =
            """
            select 'card' from privacy_person p
              join distribution_card c on c.staff_member_id = p.staff_member_id
             where c.card_year >= ? and c.state <> 'CANCELLED'
             limit 1
            """;

    private static final List<String> FORGET = List.of(
            """
            update distribution_card_event e
              join distribution_card c on c.id = e.card_id
              join privacy_person p on p.staff_member_id = c.staff_member_id
               set e.remark = null
            """,
            """
            update distribution_card c
              join privacy_person p on p.staff_member_id = c.staff_member_id
               set c.staff_member_id = p.alias, c.police_report = null
            """,
            """
            update distribution_subscription s
              join privacy_person p on p.staff_member_id = s.staff_member_id
               set s.staff_member_id = p.alias, s.subscriber_number = ''
            """,
            "delete m from distribution_merged_card m join privacy_person p on p.staff_member_id = m.from_id");

    @Override
    public Set<String> columns() {
        return Set.of(
                "distribution_card.staff_member_id",
                "distribution_card.police_report",
                "distribution_card_event.remark",
                "distribution_subscription.staff_member_id",
                "distribution_subscription.subscriber_id",
                "distribution_subscription.subscriber_number",
                "distribution_merged_card.from_id");
    }

    @Override
    public Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("cards", CARDS);
        sections.put("cardEvents", EVENTS);
        sections.put("subscriptions", SUBSCRIPTIONS);
        sections.put("cardsOfMergedFiles", MERGED);
        return sections;
    }

    /**
     * Files of subscribers hold names too. That of a year that is not over is read again while people come in; it goes with
     * its year.
     */
    @Override
    public void find(Connection connection, Scope scope) throws SQLException {
        Database.update(
                connection,
                """
                insert ignore into privacy_file (import_id)
                select distinct s.import_id
                  from privacy_person p
                  join distribution_subscription s on s.staff_member_id = p.staff_member_id
                  left join distribution_current_import i on i.import_id = s.import_id and i.card_year >= ?
                 where i.import_id is null
                """,
                scope.currentYear());
    }

    /** Print files are made again to the byte, and a card on a shelf needs its name. */
    @Override
    public Optional<String> neededFor(Connection connection, Scope scope) throws SQLException {
        return Database.query(connection, WITH_CARD, row -> 1, scope.currentYear())
                        .isEmpty()
                ? Optional.empty()
                : Optional.of("Deze persoon heeft een kaart van een kaartjaar dat nog loopt.");
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        for (String statement : FORGET) {
            Database.update(connection, statement);
        }
    }
}
