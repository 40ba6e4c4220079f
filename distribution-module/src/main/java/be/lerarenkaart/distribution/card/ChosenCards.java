package be.lerarenkaart.distribution.card;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many cards at once: first those that the act may happen to are chosen and locked, then one statement writes their
 * events and one their state. What changed in between cannot be, for they are locked.
 */
@ApplicationScoped
class ChosenCards {

    private static final String CREATE =
            """
            create temporary table distribution_chosen (
                card_id       bigint       not null,
                from_state    varchar(12)  character set ascii collate ascii_bin not null,
                channel       varchar(12)  character set ascii collate ascii_bin not null,
                point_code    varchar(20)  character set ascii collate ascii_bin null,
                police_report varchar(40)  null,
                remark        varchar(500) null,
                primary key (card_id)
            ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
            """;

    /** The parameters that are null do not matter; the driver writes them into the statement, so the index is used. */
    private static final String SELECTED =
            """
              from distribution_card c
             where c.card_year = ? and (? is null or c.channel = ?) and (? is null or c.pickup_point_code = ?)
               and (? is null or c.production_id = ?) and find_in_set(c.channel, ?)
            """;

    private static final String NUMBERED =
            "   and exists (select 1 from distribution_numbered n where n.number = c.number)\n";

    private static final String CHOOSE =
            """
            insert into distribution_chosen (card_id, from_state, channel, point_code, police_report, remark)
            select c.id, c.state, c.channel, c.pickup_point_code, ?, ?
            """;

    private static final String REMEMBER =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, job_id, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point, reason, remark)
            select card_id, ?, ?, ?, ?, from_state, ?, channel, channel, point_code, point_code, ?, remark
              from distribution_chosen
             order by card_id
            """;

    private static final String MOVE_ON =
            """
            update distribution_card c
              join distribution_chosen n on n.card_id = c.id
               set c.state = ?, c.state_since = ?, c.collected_at = if(?, ?, null)
            """;

    private static final String BLOCK =
            """
            update distribution_card c
              join distribution_chosen n on n.card_id = c.id
               set c.state = 'BLOCKED', c.state_since = ?, c.blocked_from = n.from_state, c.block_reason = ?,
                   c.police_report = n.police_report
            """;

    /** Of people who died, whatever was made for them. */
    private static final String CHOOSE_THE_DECEASED =
            """
            insert into distribution_chosen (card_id, from_state, channel, point_code)
            select c.id, c.state, c.channel, c.pickup_point_code
              from distribution_card c
              join eligibility_entitlement_v1 e
                on e.card_year = c.card_year and e.staff_member_id = c.staff_member_id and e.reason = 'DECEASED'
             where c.card_year = ? and c.current_year is not null and find_in_set(c.state, ?)
             order by c.id
               for update
            """;

    private static final String CHOOSE_THE_STOLEN =
            """
            insert into distribution_chosen (card_id, from_state, channel, point_code, police_report, remark)
            select c.id, c.state, c.channel, c.pickup_point_code, s.police_report, s.remark
              from distribution_stolen s
              join distribution_card c on c.id = s.card_id
             where find_in_set(c.state, ?)
             order by c.id
               for update
            """;

    /** A card that was stolen, as a file tells it. */
    record Stolen(long cardId, String policeReport, String remark) {}

    private final Database database;

    @Inject
    ChosenCards(Database database) {
        this.database = database;
    }

    ChosenCards() {
        this(null);
    }

    /** The states that count for an act on many: what is only planned nobody can steal or lose. */
    static Set<CardState> from(CardAct act) {
        EnumSet<CardState> from = EnumSet.copyOf(act.from());
        if (act == CardAct.BLOCK) {
            from.remove(CardState.PLANNED);
        }
        return from;
    }

    Map<CardState, Long> byState(CardAct act, CardSelection selection) {
        return database.call(connection -> {
            Map<CardState, Long> counts = new EnumMap<>(CardState.class);
            withNumbers(connection, selection, numbered -> {
                Database.each(
                        connection,
                        "select c.state, count(*) " + SELECTED + numbered + " group by c.state",
                        row -> counts.put(CardState.valueOf(row.getString(1)), row.getLong(2)),
                        parameters(act, selection));
                return 0L;
            });
            return counts;
        });
    }

    long change(CardAct act, CardSelection selection, Blocking blocking, String remark, Instant now, By by) {
        return database.call(connection -> {
            Database.update(connection, CREATE);
            try {
                Object[] selected = parameters(act, selection);
                Object[] all = new Object[selected.length + 3];
                all[0] = blocking == null ? null : blocking.policeReport();
                all[1] = remark;
                System.arraycopy(selected, 0, all, 2, selected.length);
                all[all.length - 1] = names(from(act));
                long chosen = withNumbers(connection, selection, numbered -> (long) Database.update(
                        connection,
                        CHOOSE + SELECTED + numbered + " and find_in_set(c.state, ?) order by c.id for update",
                        all));
                write(
                        connection,
                        act,
                        blocking == null ? null : blocking.reason().name(),
                        now,
                        by.name(),
                        null);
                return chosen;
            } finally {
                Database.update(connection, "drop temporary table if exists distribution_chosen");
            }
        });
    }

    /** Remembers the act for each chosen card, and does it. */
    private static void write(Connection connection, CardAct act, String reason, Instant now, String by, Long job)
            throws SQLException {
        LocalDateTime at = Moments.utc(now);
        CardState to = act.to();
        Database.update(connection, REMEMBER, at, by, job, act.event(), to.name(), reason);
        if (act == CardAct.BLOCK) {
            Database.update(connection, BLOCK, at, reason);
        } else {
            Database.update(connection, MOVE_ON, to.name(), at, to.isCollected(), at);
        }
    }

    /** Blocks the cards of everybody of whom was decided that they died; planned ones are withdrawn by allocating. */
    long blockTheDeceased(int cardYear, long job, Instant now, String by) {
        return database.call(connection -> {
            Database.update(connection, CREATE);
            try {
                long chosen = Database.update(connection, CHOOSE_THE_DECEASED, cardYear, names(from(CardAct.BLOCK)));
                write(connection, CardAct.BLOCK, BlockReason.DECEASED.name(), now, by, job);
                return chosen;
            } finally {
                Database.update(connection, "drop temporary table if exists distribution_chosen");
            }
        });
    }

    /** Blocks each stolen card with its own police report; returns how many it blocked. */
    static long blockStolen(Connection connection, List<Stolen> stolen, long job, Instant now, String by)
            throws SQLException {
        Database.update(connection, CREATE);
        Database.update(
                connection,
                """
                create temporary table distribution_stolen (
                    card_id       bigint       not null,
                    police_report varchar(40)  null,
                    remark        varchar(500) null,
                    primary key (card_id)
                ) default charset = utf8mb4 collate = utf8mb4_unicode_520_ci
                """);
        try {
            Iterator<Stolen> all = stolen.iterator();
            BulkLoad.load(connection, "distribution_stolen (card_id, police_report, remark)", line -> {
                if (!all.hasNext()) {
                    return false;
                }
                Stolen one = all.next();
                line.number(one.cardId())
                        .text(one.policeReport())
                        .text(one.remark())
                        .endRow();
                return true;
            });
            long chosen = Database.update(connection, CHOOSE_THE_STOLEN, names(from(CardAct.BLOCK)));
            write(connection, CardAct.BLOCK, BlockReason.STOLEN.name(), now, by, job);
            return chosen;
        } finally {
            Database.update(connection, "drop temporary table if exists distribution_stolen");
            Database.update(connection, "drop temporary table if exists distribution_chosen");
        }
    }

    private interface NumberedWork {
        long with(String condition) throws SQLException;
    }

    private static long withNumbers(Connection connection, CardSelection selection, NumberedWork work)
            throws SQLException {
        if (selection.numbers() == null) {
            return work.with("");
        }
        Database.update(
                connection,
                "create temporary table distribution_numbered (number bigint not null, primary key (number))");
        try {
            Iterator<String> numbers = selection.numbers().stream()
                    .filter(number -> number.matches("\\d{11}"))
                    .distinct()
                    .iterator();
            BulkLoad.load(connection, "distribution_numbered (number)", line -> {
                if (!numbers.hasNext()) {
                    return false;
                }
                line.number(Long.parseLong(numbers.next())).endRow();
                return true;
            });
            return work.with(NUMBERED);
        } finally {
            Database.update(connection, "drop temporary table if exists distribution_numbered");
        }
    }

    private static Object[] parameters(CardAct act, CardSelection selection) {
        String channel =
                selection.channel() == null ? null : selection.channel().name();
        return new Object[] {
            selection.year().value(),
            channel,
            channel,
            selection.pointCode(),
            selection.pointCode(),
            selection.production(),
            selection.production(),
            names(act.channels())
        };
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
