package be.lerarenkaart.distribution.card;

import be.lerarenkaart.bulk.BulkLoad;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.card.ChosenCards.Stolen;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RunningImport;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Reads a list of stolen cards: a box that disappeared from a point. Each is blocked at once and made anew by the next
 * production. A list without numbers of police reports is taken too, with a warning: the point that reports the theft
 * answers for it, and its holders have waited long enough.
 */
@ApplicationScoped
class StolenCards implements Importer {

    private record Found(long card, CardState state, String pointCode, boolean stolen) {}

    /** The card that counts for its holder, unless the row names a card itself. */
    private static final String FIND =
            """
            select a.row_no, c.id, c.state, c.pickup_point_code, coalesce(c.block_reason, '') as block_reason
              from distribution_asked_card a
              left join eligibility_staff_member_v1 m on a.number is null and m.stamboek_number = a.stamboek_number
              join distribution_card c
                on c.card_year = ? and (c.number = a.number
                   or a.number is null and c.staff_member_id = m.id and c.current_year = ?)
               for update
            """;

    private final LongFunction<String> requestedBy;
    private final Clock clock;

    @Inject
    StolenCards(Jobs jobs, Clock clock) {
        this(id -> jobs.find(id).map(Job::requestedBy).orElse(""), clock);
    }

    StolenCards(LongFunction<String> requestedBy, Clock clock) {
        this.requestedBy = requestedBy;
        this.clock = clock;
    }

    StolenCards() {
        this((LongFunction<String>) null, null);
    }

    @Override
    public String kind() {
        return "STOLEN_CARDS";
    }

    @Override
    public List<Column> columns() {
        return StolenRow.COLUMNS;
    }

    @Override
    public JsonObject read(RunningImport running) throws SQLException {
        // No photo: what a later list tells does not undo what this one told.
        running.scope(Long.toString(running.id()));
        List<StolenRow> rows = sound(running);
        Map<Integer, Found> found = find(running.connection(), running.cardYear(), rows);
        Map<Long, Stolen> stolen = new LinkedHashMap<>();
        for (StolenRow row : rows) {
            judge(running, row, found.get(row.number), stolen);
        }
        running.progress(0.8, "Kaarten blokkeren");
        long blocked = ChosenCards.blockStolen(
                running.connection(),
                new ArrayList<>(stolen.values()),
                running.id(),
                clock.instant(),
                requestedBy.apply(running.id()));
        return Json.createObjectBuilder().add("blocked", blocked).build();
    }

    private static List<StolenRow> sound(RunningImport running) {
        List<StolenRow> sound = new ArrayList<>();
        for (Row source = running.next(); source != null; source = running.next()) {
            StolenRow row = new StolenRow(source);
            String[] fault = row.fault();
            if (fault == null) {
                sound.add(row);
            } else {
                running.verdicts().give(row.number, row.stamboekNumber(), "REJECTED", fault[0], fault[1]);
            }
        }
        return sound;
    }

    private static Map<Integer, Found> find(Connection connection, int cardYear, List<StolenRow> rows)
            throws SQLException {
        Database.update(
                connection,
                """
                create temporary table distribution_asked_card (
                    row_no          int    not null,
                    number          bigint null,
                    stamboek_number bigint null,
                    primary key (row_no)
                )
                """);
        try {
            Iterator<StolenRow> all = rows.iterator();
            BulkLoad.load(connection, "distribution_asked_card (row_no, number, stamboek_number)", line -> {
                if (!all.hasNext()) {
                    return false;
                }
                StolenRow row = all.next();
                line.number(row.number)
                        .numberOrNull(row.card(), 0)
                        .numberOrNull(row.stamboekNumber(), 0)
                        .endRow();
                return true;
            });
            Map<Integer, Found> found = new HashMap<>();
            Database.each(
                    connection,
                    FIND,
                    row -> found.put(
                            row.getInt("row_no"),
                            new Found(
                                    row.getLong("id"),
                                    CardState.valueOf(row.getString("state")),
                                    row.getString("pickup_point_code"),
                                    row.getString("block_reason").equals("STOLEN"))),
                    cardYear,
                    cardYear);
            return found;
        } finally {
            Database.update(connection, "drop temporary table if exists distribution_asked_card");
        }
    }

    private static void judge(RunningImport running, StolenRow row, Found card, Map<Long, Stolen> stolen) {
        String refused = refusal(row, card);
        if (refused != null) {
            running.verdicts().give(row.number, row.stamboekNumber(), "REJECTED", refused, "");
        } else if (card.stolen()) {
            running.verdicts().give(row.number, row.stamboekNumber(), "MERGED", "ALREADY_STOLEN", "");
        } else if (stolen.containsKey(card.card())) {
            running.verdicts().give(row.number, row.stamboekNumber(), "MERGED", "DUPLICATE_ROW", "");
        } else {
            stolen.put(card.card(), new Stolen(card.card(), Remark.bare(row.policeReport), Remark.bare(row.remark)));
            if (row.policeReport.isEmpty()) {
                running.verdicts()
                        .give(row.number, row.stamboekNumber(), "WARNING", "POLICE_REPORT_MISSING", "proces_verbaal");
            } else {
                running.verdicts().give(row.number, row.stamboekNumber(), "ACCEPTED");
            }
        }
    }

    private static String refusal(StolenRow row, Found card) {
        if (card == null) {
            return "CARD_UNKNOWN";
        }
        if (!row.pointCode.isEmpty() && !row.pointCode.equals(card.pointCode())) {
            return "CARD_ELSEWHERE";
        }
        if (card.stolen()) {
            return null;
        }
        return ChosenCards.from(CardAct.BLOCK).contains(card.state()) ? null : "CARD_NOT_IN_USE";
    }
}
