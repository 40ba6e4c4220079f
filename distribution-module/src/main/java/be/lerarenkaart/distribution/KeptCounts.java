package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.CardYearChanged;
import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.eligibility.PostcodesReplaced;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers about all people of a year that pages show at every look: counted where the facts change and in the same
 * transaction, so that nobody waits for 220,000 people to be counted and nobody sees a number that is not true any more.
 * Whoever gives a card another channel outside an allocation counts again too. See decision 0017.
 */
@ApplicationScoped
class KeptCounts {

    /** After the subscriptions were judged again: a subscriber holds no card at a pick-up point. */
    private static final int AFTER_SUBSCRIPTIONS = Interceptor.Priority.APPLICATION + 1000;

    private static final String COUNT_HOLDERS = "insert into distribution_holder_count (card_year, postcode, holders) "
            + "select e.card_year, e.postcode, count(*) " + ChannelRules.ENTITLED + " and e.card_year = ? and "
            + ChannelRules.CHANNEL + " = 'PICKUP_POINT' group by e.card_year, e.postcode";

    /** A person counts once, under the card that stands. */
    private static final String COUNT_ENTITLED =
            """
            insert into distribution_entitled_count (card_year, channel, home_province, people)
            select e.card_year, coalesce(c.channel, 'UNALLOCATED') as channel, e.home_province, count(*)
              from eligibility_entitlement_v1 e
              left join distribution_card c
                     on c.staff_member_id = e.staff_member_id and c.current_year = e.card_year
             where e.card_year = ? and e.entitled = 1
             group by e.card_year, coalesce(c.channel, 'UNALLOCATED'), e.home_province
            """;

    private final Database database;

    @Inject
    KeptCounts(Database database) {
        this.database = database;
    }

    KeptCounts() {
        this(null);
    }

    void after(@Observes @Priority(AFTER_SUBSCRIPTIONS) EntitlementsDecided decided) {
        database.call(connection -> {
            countHolders(connection, decided.cardYear());
            return decided.changedRows() > 0 ? countEntitled(connection, decided.cardYear()) : 0;
        });
    }

    /** Who lives at a postcode that nobody knows gets the card otherwise. */
    void after(@Observes PostcodesReplaced replaced) {
        database.call(connection -> {
            String decided = "select card_year from eligibility_card_year_v1";
            for (int year : Database.query(connection, decided, row -> row.getInt(1))) {
                countHolders(connection, year);
            }
            return null;
        });
    }

    /** Who began after the reference date gets the card otherwise. */
    void after(@Observes @Priority(AFTER_SUBSCRIPTIONS) CardYearChanged changed) {
        database.call(connection -> countHolders(connection, changed.cardYear()));
    }

    /** How many people's card waits at a pick-up point, for each postcode where they live. */
    static int countHolders(Connection connection, int cardYear) throws SQLException {
        if (isErased(connection, cardYear)) {
            return 0;
        }
        Database.update(connection, "delete from distribution_holder_count where card_year = ?", cardYear);
        ChannelRules.prepare(connection, cardYear);
        try {
            return Database.update(connection, COUNT_HOLDERS, cardYear);
        } finally {
            ChannelRules.forget(connection);
        }
    }

    /** How many people are entitled, by the channel of the card that stands and by home province. */
    static int countEntitled(Connection connection, int cardYear) throws SQLException {
        if (isErased(connection, cardYear)) {
            return 0;
        }
        Database.update(connection, "delete from distribution_entitled_count where card_year = ?", cardYear);
        return Database.update(connection, COUNT_ENTITLED, cardYear);
    }

    /** What was counted before people were erased stands. */
    private static boolean isErased(Connection connection, int cardYear) throws SQLException {
        String erased = "select 1 from eligibility_erased_year_v1 where card_year = ?";
        return !Database.query(connection, erased, row -> 1, cardYear).isEmpty();
    }

    /** As they were last counted. */
    static Map<String, Long> holders(Connection connection, int cardYear) throws SQLException {
        Map<String, Long> holders = new HashMap<>();
        Database.each(
                connection,
                "select postcode, holders from distribution_holder_count where card_year = ?",
                row -> holders.put(row.getString(1), row.getLong(2)),
                cardYear);
        return holders;
    }
}
