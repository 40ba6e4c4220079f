package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** The dates of a card year that matter to subscriptions and points. */
record YearDates(CardYear year, LocalDate subscriptionDeadline, LocalDate pickupCloses) {

    /** Refuses a year that was never made. */
    static YearDates of(Connection connection, int cardYear) throws SQLException {
        return Database.query(
                        connection,
                        """
                        select subscription_deadline, pickup_closes from eligibility_card_year_v1 where card_year = ?
                        """,
                        row -> new YearDates(
                                new CardYear(cardYear),
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, LocalDate.class)),
                        cardYear)
                .stream()
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(
                        Problem.notFound("Kaartjaar " + cardYear + " bestaat nog niet. Maak het eerst aan.")));
    }

    /** 1 January: a subscription must still run then. */
    LocalDate firstDay() {
        return LocalDate.of(year.value(), 1, 1);
    }
}
