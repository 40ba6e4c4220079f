package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What card each entitled person should have, beside the card that stands, as a temporary table. A card that was
 * produced is what it is: then the row holds the card's own channel and point, and FIXED says that the rules would
 * now put it elsewhere.
 */
final class WantedCards {

    private static final String CREATE =
            """
            create temporary table distribution_wanted (
                staff_member_id   bigint      not null,
                decision_id       bigint      not null,
                channel           varchar(12) character set ascii collate ascii_bin not null,
                channel_reason    varchar(20) character set ascii collate ascii_bin not null,
                pickup_point_code varchar(20) character set ascii collate ascii_bin null,
                unserved_postcode varchar(10) null,
                home_province     varchar(20) not null,
                card_id           bigint      null,
                from_channel      varchar(12) character set ascii collate ascii_bin null,
                difference        varchar(10) character set ascii collate ascii_bin not null,
                primary key (staff_member_id)
            ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
            """;

    private static final String BY_THE_RULES =
            "select e.staff_member_id, e.decision_id, e.home_province, home.postcode, home.point_code, "
                    + ChannelRules.CHANNEL
                    + " as channel, " + ChannelRules.REASON + " as channel_reason" + ChannelRules.ENTITLED
                    + " and e.card_year = ?";

    private static final String FILL =
            """
            insert into distribution_wanted
            select r.staff_member_id, r.decision_id,
                   if(c.state <> 'PLANNED', c.channel, r.channel),
                   if(c.state <> 'PLANNED', c.channel_reason, r.channel_reason),
                   if(c.state <> 'PLANNED', c.pickup_point_code, r.pickup_point_code),
                   if(r.channel = 'PICKUP_POINT' and r.pickup_point_code is null
                      and coalesce(c.state, 'PLANNED') = 'PLANNED', r.postcode, null),
                   r.home_province, c.id, c.channel,
                   case when c.id is null then 'NEW'
                        when c.state <> 'PLANNED' and c.channel = r.channel
                             and c.pickup_point_code <=> r.pickup_point_code then 'UNCHANGED'
                        when c.state <> 'PLANNED' then 'FIXED'
                        when c.channel <> r.channel or c.channel_reason <> r.channel_reason
                             or not (c.pickup_point_code <=> r.pickup_point_code) then 'MOVED'
                        when c.decision_id <> r.decision_id or c.home_province <> r.home_province then 'REVISED'
                        else 'UNCHANGED' end
              from (select ruled.*, if(ruled.channel = 'PICKUP_POINT', ruled.point_code, null) as pickup_point_code
                      from (%s) ruled) r
              left join distribution_card c on c.staff_member_id = r.staff_member_id and c.current_year = ?
            """
                    .formatted(BY_THE_RULES);

    private WantedCards() {}

    static void gather(Connection connection, int cardYear) throws SQLException {
        Database.update(connection, CREATE);
        ChannelRules.prepare(connection, cardYear);
        try {
            Database.update(connection, FILL, cardYear, cardYear);
        } finally {
            ChannelRules.forget(connection);
        }
    }

    static void drop(Connection connection) throws SQLException {
        Database.update(connection, "drop temporary table if exists distribution_wanted");
    }
}
