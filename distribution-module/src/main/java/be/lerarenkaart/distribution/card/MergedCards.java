package be.lerarenkaart.distribution.card;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.people.MergeEnded;
import be.lerarenkaart.eligibility.people.PeopleMerged;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/**
 * One person, one card. Of two people who turn out to be one, a card that was only planned gives way, one that was made goes
 * over; two that were made are for people to settle first. Cards of years that are past stay with whom they were made for.
 */
@ApplicationScoped
class MergedCards {

    /** A card that somebody can have or will get: a stolen one waits for its reprint. */
    private static final String MADE =
            """
            %1$s.current_year is not null and %1$s.state <> 'PLANNED'
            and (%1$s.state <> 'BLOCKED' or %1$s.block_reason = 'STOLEN')
            """;

    private static final String BOTH_MADE =
            """
            select min(k.card_year)
              from distribution_card k
              join distribution_card m on m.card_year = k.card_year
             where k.staff_member_id = ? and m.staff_member_id = ? and k.card_year >= ? and %s and %s
            """
                    .formatted(MADE.formatted("k"), MADE.formatted("m"));

    /** Beside a card of the same year that stays. */
    private static final String BESIDE =
            """
            join distribution_card stays on stays.card_year = c.card_year and stays.staff_member_id = ?
            """;

    /** What stays is made, or planned too where that is enough. */
    private static final String GIVES_WAY =
            """
             where c.staff_member_id = ? and c.card_year >= ? and c.state = 'PLANNED'
               and (%s or ? and stays.state = 'PLANNED')
            """
                    .formatted(MADE.formatted("stays"));

    private static final String REMEMBER_ITS_END =
            """
            insert into distribution_card_event (card_id, happened_at, done_by, what, from_state, to_state,
                   from_channel, to_channel, from_point, to_point)
            select c.id, utc_timestamp(6), ?, 'CANCELLED', c.state, 'CANCELLED', c.channel, c.channel,
                   c.pickup_point_code, c.pickup_point_code
              from distribution_card c
            """
                    + BESIDE + GIVES_WAY;

    private static final String WITHDRAW = "update distribution_card c " + BESIDE
            + "set c.state = 'CANCELLED', c.state_since = utc_timestamp(6) " + GIVES_WAY;

    private static final String REMEMBER_WHOSE =
            """
            insert into distribution_merged_card (merge_id, card_id, from_id)
            select ?, c.id, c.staff_member_id
              from distribution_card c
              left join distribution_card other on other.staff_member_id = ? and other.current_year = c.card_year
             where c.staff_member_id = ? and c.card_year >= ? and c.current_year is not null and other.id is null
            """;

    private static final String GO_OVER =
            """
            update distribution_card c
              join distribution_merged_card m on m.card_id = c.id
               set c.staff_member_id = ?
             where m.merge_id = ?
            """;

    /** Unless they were given another by then. */
    private static final String GO_BACK =
            """
            update distribution_card c
              join distribution_merged_card m on m.card_id = c.id
              left join distribution_card other on other.staff_member_id = m.from_id and other.current_year = c.card_year
               set c.staff_member_id = m.from_id
             where m.merge_id = ? and other.id is null
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    MergedCards(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    MergedCards() {
        this(null, null);
    }

    void after(@Observes PeopleMerged people) {
        int year = LocalDate.now(clock.withZone(CardYear.ZONE)).getYear();
        refuseTwo(people, year);
        withdraw(people.kept(), people.merged(), false, year, people.by().name());
        withdraw(people.merged(), people.kept(), true, year, people.by().name());
        database.update(REMEMBER_WHOSE, people.merge(), people.kept(), people.merged(), year);
        database.update(GO_OVER, people.kept(), people.merge());
    }

    void after(@Observes MergeEnded people) {
        database.update(GO_BACK, people.merge());
        database.update("delete from distribution_merged_card where merge_id = ?", people.merge());
    }

    private void refuseTwo(PeopleMerged people, int year) {
        database.each(
                BOTH_MADE,
                row -> {
                    if (row.getInt(1) > 0) {
                        throw new LerarenkaartException(Problem.of(
                                "both-have-cards",
                                409,
                                "Both have cards",
                                "Beide dossiers hebben een kaart van " + row.getInt(1)
                                        + " die al gemaakt is. Blokkeer er eerst één, met als reden dat iemand er twee"
                                        + " heeft, en voeg dan samen."));
                    }
                },
                people.kept(),
                people.merged(),
                year);
    }

    private void withdraw(long gives, long stays, boolean alsoForPlanned, int year, String by) {
        database.update(REMEMBER_ITS_END, by, stays, gives, year, alsoForPlanned);
        database.update(WITHDRAW, stays, gives, year, alsoForPlanned);
    }
}
