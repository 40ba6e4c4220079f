package be.lerarenkaart.distribution.card;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** One card at a time, locked until the transaction ends. */
@ApplicationScoped
class CardTable {

    private static final String LOCK =
            """
            select id, staff_member_id, card_year, channel, state, state_since, pickup_point_code, blocked_from, block_reason, replaces_id
              from distribution_card
             where id = ?
               for update
            """;

    private static final String LAST_DOER =
            "select done_by from distribution_card_event where card_id = ? order by id desc limit 1";

    private static final String REMEMBER =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point, reason, remark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE =
            """
            update distribution_card
               set state = ?, state_since = ?, blocked_from = ?, block_reason = ?, police_report = ?,
                   collected_at = if(?, coalesce(collected_at, ?), if(?, collected_at, null))
             where id = ?
            """;

    private static final String CLOSES =
            """
            select p.closes
              from distribution_card c
              join distribution_current_point p on p.card_year = c.card_year and p.code = c.pickup_point_code
             where c.id = ?
            """;

    private final Database database;

    @Inject
    CardTable(Database database) {
        this.database = database;
    }

    CardTable() {
        this(null);
    }

    Optional<StoredCard> lock(long id) {
        return database.query(LOCK, CardTable::card, id).stream().findFirst();
    }

    /** Who did the last thing that happened to this card alone. */
    Optional<String> lastDoer(long id) {
        return database.query(LAST_DOER, row -> row.getString(1), id).stream().findFirst();
    }

    /** The last day of the point where it lies; empty when none is known. */
    Optional<LocalDate> closes(long id) {
        return database.query(CLOSES, row -> Optional.ofNullable(row.getObject(1, LocalDate.class)), id).stream()
                .findFirst()
                .flatMap(day -> day);
    }

    void change(StoredCard card, CardAct act, Blocking blocking, String remark, Instant now, By by) {
        CardState to = card.life().after(act);
        LocalDateTime at = Moments.utc(now);
        String channel = card.life().channel().name();
        boolean blocks = act == CardAct.BLOCK;
        database.update(
                REMEMBER,
                card.id(),
                at,
                by.name(),
                act.event(),
                card.state().name(),
                to.name(),
                channel,
                channel,
                card.pointCode(),
                card.pointCode(),
                blocks ? blocking.reason().name() : null,
                remark);
        if (to == card.state()) {
            return;
        }
        database.update(
                CHANGE,
                to.name(),
                at,
                blocks ? card.state().name() : null,
                blocks ? blocking.reason().name() : null,
                blocks ? blocking.policeReport() : null,
                to.isCollected(),
                at,
                blocks,
                card.id());
    }

    private static StoredCard card(ResultSet row) throws SQLException {
        String blockedFrom = row.getString("blocked_from");
        String blockReason = row.getString("block_reason");
        return new StoredCard(
                row.getLong("id"),
                row.getLong("staff_member_id"),
                new CardLife(
                        new CardYear(row.getInt("card_year")),
                        Channel.valueOf(row.getString("channel")),
                        CardState.valueOf(row.getString("state")),
                        blockedFrom == null ? null : CardState.valueOf(blockedFrom)),
                Moments.read(row, "state_since"),
                row.getString("pickup_point_code"),
                blockReason == null ? null : BlockReason.valueOf(blockReason),
                row.getObject("replaces_id") != null);
    }
}
