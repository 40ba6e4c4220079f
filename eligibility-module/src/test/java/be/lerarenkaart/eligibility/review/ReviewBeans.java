package be.lerarenkaart.eligibility.review;

import java.sql.Connection;
import java.sql.SQLException;

/** The beans of this package, for whoever wires a container by hand. */
public final class ReviewBeans {

    private ReviewBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {
            ReviewTable.class,
            ReviewEffects.class,
            ReviewSearch.class,
            ReviewSearchWork.class,
            Reviews.class,
            BulkReview.class,
            ReviewSettings.class
        };
    }

    /** Looks as the job would; tells new, reopened and gone. */
    public static String look(Object search, Connection connection, int cardYear) throws SQLException {
        ReviewSearch.Outcome outcome = ((ReviewSearch) search).look(connection, cardYear);
        return outcome.fresh() + " new, " + outcome.reopened() + " reopened, " + outcome.gone() + " gone";
    }

    public static Class<?> searcher() {
        return ReviewSearch.class;
    }
}
