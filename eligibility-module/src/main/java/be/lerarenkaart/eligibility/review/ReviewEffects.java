package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.eligibility.people.HandMatches;
import be.lerarenkaart.eligibility.people.Merges;
import be.lerarenkaart.eligibility.people.RowPlace;
import be.lerarenkaart.eligibility.people.Splits;
import be.lerarenkaart.eligibility.review.ReviewTable.Stored;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Does what was decided about an item; what only says that all is well does nothing. */
@ApplicationScoped
class ReviewEffects {

    /** All rows of one file that say of somebody what this row says. */
    private static final String SAME_ROWS =
            """
            select same.import_id, same.row_no
              from eligibility_assignment a
              join eligibility_assignment same
                on same.staff_member_id = a.staff_member_id and same.import_id = a.import_id
               and same.name_key = a.name_key
             where a.import_id = ? and a.row_no = ?
             order by same.row_no
            """;

    private static final String NAME =
            "select family_name, given_name from eligibility_assignment where import_id = ? and row_no = ?";

    @Inject
    private Database database;

    @Inject
    private Merges merges;

    @Inject
    private Splits splits;

    @Inject
    private Corrections corrections;

    @Inject
    private HandMatches matches;

    void apply(Stored item, ReviewChoice choice, String reason, By by) {
        ReviewSummary about = item.summary();
        switch (choice) {
            case SAME_KEEP_LEFT -> merges.merge(about.person(), about.other(), reason, by);
            case SAME_KEEP_RIGHT -> {
                if (about.kind() == ReviewKind.UNSURE_MATCH) {
                    matches.take(place(item, true), about.cardYear(), about.other(), reason, by);
                }
                merges.merge(about.other(), about.person(), reason, by);
            }
            case OTHER_PERSON -> splits.split(about.person(), inConflict(item), reason, by);
            case USE_OTHER_NAME -> corrections.make(about.person(), nameOf(place(item, false)), reason, by);
            case LIST_IS_RIGHT, HAS_RIGHT ->
                corrections.make(about.person(), Corrected.right(about.cardYear(), true), reason, by);
            case NO_RIGHT -> corrections.make(about.person(), Corrected.right(about.cardYear(), false), reason, by);
            case KEEP_CORRECTION -> corrections.keep(correctionOf(item));
            case END_CORRECTION -> corrections.end(correctionOf(item), reason, by);
            case KEEP_NAME, DIFFERENT_PEOPLE, EPD_IS_RIGHT, LEAVE_TO_RULES -> {
                // Everything is as it should be, and that somebody said so is what is kept.
            }
        }
    }

    /** The row that is about somebody else: that of the list, or the one with the other name. */
    private List<RowPlace> inConflict(Stored item) {
        RowPlace place = place(item, item.summary().kind() == ReviewKind.LIST_AGAINST_EPD);
        return database.query(
                SAME_ROWS, row -> new RowPlace(row.getLong(1), row.getInt(2)), place.importId(), place.row());
    }

    private Corrected nameOf(RowPlace place) {
        return database.query(
                        NAME, row -> Corrected.name(row.getString(1), row.getString(2)), place.importId(), place.row())
                .get(0);
    }

    private static RowPlace place(Stored item, boolean left) {
        return left
                ? new RowPlace(item.leftImport(), item.leftRow())
                : new RowPlace(item.rightImport(), item.rightRow());
    }

    private long correctionOf(Stored item) {
        return database.call(connection -> key(connection, item.summary().id()));
    }

    /** The key of such an item is the correction's id. */
    private static long key(Connection connection, long item) throws SQLException {
        return Database.query(
                        connection,
                        "select item_key from eligibility_review_item where id = ?",
                        row -> row.getLong(1),
                        item)
                .get(0);
    }
}
