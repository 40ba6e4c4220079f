package be.lerarenkaart.eligibility.matching;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;

/** The thresholds of each card year; a year without its own follows those for all years. */
@ApplicationScoped
public class MatchSettings {

    @Inject
    private Database database;

    public MatchThresholds of(CardYear year) {
        return database.call(connection -> of(connection, year.value()));
    }

    MatchThresholds of(Connection connection, int cardYear) throws SQLException {
        return Database.query(
                        connection,
                        """
                        select automatic_from, review_from, margin
                          from eligibility_matching_setting
                         where card_year in (0, ?)
                         order by card_year desc limit 1
                        """,
                        row -> new MatchThresholds(row.getInt(1), row.getInt(2), row.getInt(3)),
                        cardYear)
                .get(0);
    }

    /** From the next list on; what was recognised stays. */
    @Transactional
    public void set(CardYear year, MatchThresholds thresholds, String by) {
        database.update(
                """
                insert into eligibility_matching_setting
                       (card_year, automatic_from, review_from, margin, changed_at, changed_by)
                values (?, ?, ?, ?, utc_timestamp(6), ?)
                on duplicate key update automatic_from = values(automatic_from), review_from = values(review_from),
                       margin = values(margin), changed_at = values(changed_at), changed_by = values(changed_by)
                """,
                year.value(),
                thresholds.automaticFrom(),
                thresholds.reviewFrom(),
                thresholds.margin(),
                by);
    }
}
