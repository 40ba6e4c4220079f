package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/**
 * The groups in which people who begin through the year get their cards. Told from numbers that are kept, for the cockpit
 * shows them at every look.
 */
@ApplicationScoped
public class StarterBatches {

    private static final String BATCHES =
            """
            select w.name, w.starts_from, w.starts_until, w.opened,
                   coalesce((select sum(s.people) from eligibility_start_count_v1 s
                              where s.card_year = w.card_year and s.window_position = w.position and s.entitled = 0), 0)
                       as waiting,
                   coalesce((select sum(s.people) from eligibility_start_count_v1 s
                              where s.card_year = w.card_year and s.window_position = w.position and s.entitled = 1), 0)
                       as entitled,
                   coalesce((select sum(p.cards) from distribution_production_part p
                               join distribution_production m on m.id = p.production_id
                              where m.card_year = w.card_year and m.undone_at is null and p.batch = w.name), 0) as made,
                   coalesce((select sum(p.cards) from distribution_production_part p
                               join distribution_production m on m.id = p.production_id
                              where m.card_year = w.card_year and m.undone_at is null and m.sent_at is not null
                                and p.batch = w.name), 0) as sent
              from eligibility_start_window_v1 w
             where w.card_year = ?
             order by w.position
            """;

    private static final String NEXT_YEAR =
            """
            select coalesce(sum(people), 0) from eligibility_start_count_v1
             where card_year = ? and window_position is null and entitled = 0
            """;

    private final Database database;

    @Inject
    StarterBatches(Database database) {
        this.database = database;
    }

    StarterBatches() {
        this(null);
    }

    /** In order of time. */
    public List<StarterBatch> of(CardYear year) {
        return database.query(
                BATCHES,
                row -> new StarterBatch(
                        row.getString("name"),
                        row.getObject("starts_from", LocalDate.class),
                        row.getObject("starts_until", LocalDate.class),
                        row.getBoolean("opened"),
                        row.getLong("waiting"),
                        row.getLong("entitled"),
                        row.getLong("made"),
                        row.getLong("sent")),
                year.value());
    }

    /** Who begins after the last window: they get the card of the next year, as was last decided. */
    public long nextYear(CardYear year) {
        return database.query(NEXT_YEAR, row -> row.getLong(1), year.value()).get(0);
    }
}
