package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.sql.Connection;
import java.sql.SQLException;

/** Card years from which people were erased: what was decided stands, for the facts are no longer there to decide again. */
final class ErasedYears {

    private ErasedYears() {}

    static void refuse(Connection connection, int cardYear) throws SQLException {
        String erased = "select 1 from eligibility_erased_year where card_year = ?";
        if (!Database.query(connection, erased, row -> 1, cardYear).isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                    "card-year-erased",
                    409,
                    "People of this card year were erased",
                    "Van kaartjaar " + cardYear + " zijn mensen gewist. Er kan niet meer opnieuw beslist worden."));
        }
    }
}
