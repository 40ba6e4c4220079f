package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table of card years. */
@ApplicationScoped
class CardYearTable {

    private static final String SELECT =
            """
            select y.*, r.version from eligibility_card_year y join eligibility_rule_set r on r.id = y.rule_set_id
            """;

    @Inject
    private Database database;

    List<CardYearDates> all() {
        return database.query(SELECT + " order by y.card_year desc", CardYearTable::dates);
    }

    Optional<CardYearDates> find(CardYear year) {
        return database.query(SELECT + " where y.card_year = ?", CardYearTable::dates, year.value()).stream()
                .findFirst();
    }

    void save(CardYearDates dates, long ruleSetId) {
        database.update(
                """
                insert into eligibility_card_year (card_year, subscription_deadline, reference_date, latest_start,
                       search_opens, pickup_opens, pickup_closes, rule_set_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update subscription_deadline = values(subscription_deadline),
                       reference_date = values(reference_date), latest_start = values(latest_start),
                       search_opens = values(search_opens), pickup_opens = values(pickup_opens),
                       pickup_closes = values(pickup_closes), rule_set_id = values(rule_set_id)
                """,
                dates.year().value(),
                dates.subscriptionDeadline(),
                dates.referenceDate(),
                dates.latestStart(),
                dates.searchOpens(),
                dates.pickupOpens(),
                dates.pickupCloses(),
                ruleSetId);
    }

    private static CardYearDates dates(ResultSet row) throws SQLException {
        return new CardYearDates(
                new CardYear(row.getInt("card_year")),
                row.getObject("subscription_deadline", LocalDate.class),
                row.getObject("reference_date", LocalDate.class),
                row.getObject("latest_start", LocalDate.class),
                row.getObject("search_opens", LocalDate.class),
                row.getObject("pickup_opens", LocalDate.class),
                row.getObject("pickup_closes", LocalDate.class),
                row.getInt("version"));
    }
}
