package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Of which batch cards are. A card that is delivered on its own because its holder begins late belongs to the first start
 * window that has not ended by then; looked up for those few only.
 */
final class ProductionParts {

    private static final String COUNT =
            """
            select b.batch, b.channel, count(*) as cards
              from (select c.channel,
                           case when c.replaces_id is not null then 'REPRINT'
                                when s.decision_id is not null
                                then coalesce((select w.name from eligibility_start_window_v1 w
                                                where w.card_year = c.card_year and w.starts_until >= s.begins
                                                order by w.position limit 1), 'MAIN')
                                else 'MAIN' end as batch
                      from distribution_card c
                      left join eligibility_decided_start_v1 s
                             on s.decision_id = c.decision_id and c.channel_reason = 'AFTER_PRODUCTION'
                     where %s) b
             group by b.batch, b.channel
             order by b.batch, b.channel
            """;

    private static final String PLANNED =
            "c.card_year = ? and c.state = 'PLANNED' and (c.channel <> 'PICKUP_POINT' or c.pickup_point_code is not null)";

    private ProductionParts() {}

    /** What a production would be made of now, but for the reprints, which exist only inside one. */
    static List<ProductionPart> planned(Connection connection, int cardYear) throws SQLException {
        return count(connection, PLANNED, cardYear);
    }

    /** Counts what was just frozen. */
    static void remember(Connection connection, long productionId) throws SQLException {
        for (ProductionPart part : count(connection, "c.production_id = ?", productionId)) {
            Database.update(
                    connection,
                    "insert into distribution_production_part (production_id, batch, channel, cards) values (?, ?, ?, ?)",
                    productionId,
                    part.batch(),
                    part.channel().name(),
                    part.cards());
        }
    }

    private static List<ProductionPart> count(Connection connection, String which, Object of) throws SQLException {
        return Database.query(
                connection,
                COUNT.formatted(which),
                row -> new ProductionPart(
                        row.getString("batch"), Channel.valueOf(row.getString("channel")), row.getLong("cards")),
                of);
    }
}
