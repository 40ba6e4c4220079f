package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The channel of each entitled person, first rule that fits, as SQL: the same words serve the allocation, the gaps and
 * the conflicts, so that they cannot disagree. They need the ordinary postcodes with their point at hand, as a
 * temporary table: looked up 220,000 times, it must be small and leave a planner no choice.
 */
final class ChannelRules {

    /** One row per entitled person of all card years, with what the rules look at. */
    static final String ENTITLED =
            """
              from eligibility_entitlement_v1 e
              join eligibility_card_year_v1 y on y.card_year = e.card_year
              left join distribution_current_import i on i.card_year = e.card_year and i.kind = 'SUBSCRIPTIONS'
              left join distribution_subscription s
                on s.subscriber_id = e.staff_member_id and s.import_id = i.import_id
              left join distribution_home home on home.postcode = e.postcode and e.country = 'BE'
             where e.entitled = 1
            """;

    static final String CHANNEL =
            """
            case when e.begins > y.reference_date then 'OTHER'
                 when s.row_no is not null then 'MAGAZINE'
                 when e.starter = 1 then 'HOME'
                 when home.postcode is not null then 'PICKUP_POINT'
                 else 'OTHER' end""";

    static final String REASON =
            """
            case when e.begins > y.reference_date then 'AFTER_PRODUCTION'
                 when s.row_no is not null then 'SUBSCRIBER'
                 when e.starter = 1 then 'STARTER'
                 when home.postcode is not null then 'POSTCODE'
                 when coalesce(e.country, 'BE') <> 'BE' then 'ABROAD'
                 when coalesce(e.postcode, '') = '' then 'POSTCODE_MISSING'
                 else 'POSTCODE_UNKNOWN' end""";

    private static final String CREATE =
            """
            create temporary table distribution_home (
                postcode   varchar(10) not null,
                point_code varchar(20) character set ascii collate ascii_bin null,
                primary key (postcode)
            ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
            """;

    private static final String FILL =
            """
            insert into distribution_home
            select h.postcode, a.point_code
              from eligibility_postcode_v1 h
              left join distribution_postcode_assignment a on a.card_year = ? and a.postcode = h.postcode
             where h.special = 0
            """;

    private ChannelRules() {}

    /** Lays the postcodes ready; who asks takes them away again. */
    static void prepare(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, CREATE);
        Database.update(connection, FILL, cardYear);
    }

    static void forget(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists distribution_home");
    }
}
