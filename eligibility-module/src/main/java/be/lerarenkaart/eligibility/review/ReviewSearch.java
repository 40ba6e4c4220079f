package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Finds all that a person must look at in a card year, and brings the items in line with it: what was found before is the
 * same item, what was decided stays so while the facts are the same, and what is no longer there goes by itself.
 */
@ApplicationScoped
class ReviewSearch {

    /** How many items changed their state. */
    record Outcome(int fresh, int reopened, int gone) {}

    private static final String ADD =
            """
            insert into eligibility_review_item (card_year, kind, item_key, staff_member_id, other_id, left_import_id,
                   left_row, right_import_id, right_row, detail, weight, facts_hash, state, found_at, changed_at)
            select ?, f.kind, f.item_key, f.staff_member_id, f.other_id, f.left_import_id, f.left_row, f.right_import_id,
                   f.right_row, f.detail, f.weight, f.facts_hash, 'OPEN', utc_timestamp(6), utc_timestamp(6)
              from eligibility_finding f
              left join eligibility_review_item i on i.card_year = ? and i.kind = f.kind and i.item_key = f.item_key
             where i.id is null
             order by f.kind, f.weight desc, f.item_key
            """;

    private static final String REOPEN =
            """
            update eligibility_review_item i
              join eligibility_finding f on f.kind = i.kind and f.item_key = i.item_key
               set i.reopened = if(i.state = 'DECIDED', 1, i.reopened), i.version = i.version + 1,
                   i.changed_at = utc_timestamp(6)
             where i.card_year = ? and (i.state = 'DECIDED' and i.facts_hash <> f.facts_hash or i.state = 'GONE')
            """;

    /** After the mark above: in one statement over two tables nobody knows what is assigned first. */
    private static final String OPEN =
            """
            update eligibility_review_item i
              join eligibility_finding f on f.kind = i.kind and f.item_key = i.item_key
               set i.state = 'OPEN'
             where i.card_year = ? and (i.state = 'DECIDED' and i.facts_hash <> f.facts_hash or i.state = 'GONE')
            """;

    private static final String FOLLOW =
            """
            update eligibility_review_item i
              join eligibility_finding f on f.kind = i.kind and f.item_key = i.item_key
               set i.left_import_id = f.left_import_id, i.left_row = f.left_row, i.right_import_id = f.right_import_id,
                   i.right_row = f.right_row, i.detail = f.detail, i.weight = f.weight, i.facts_hash = f.facts_hash
             where i.card_year = ?
               and (i.facts_hash <> f.facts_hash or i.detail <> f.detail or i.weight <> f.weight
                    or not i.left_import_id <=> f.left_import_id or not i.left_row <=> f.left_row
                    or not i.right_import_id <=> f.right_import_id or not i.right_row <=> f.right_row)
            """;

    private static final String LET_GO =
            """
            update eligibility_review_item i
              left join eligibility_finding f on f.kind = i.kind and f.item_key = i.item_key
               set i.state = 'GONE', i.version = i.version + 1, i.changed_at = utc_timestamp(6)
             where i.card_year = ? and i.state = 'OPEN' and f.kind is null
            """;

    Outcome look(Connection connection, int cardYear) throws SQLException {
        Findings.begin(connection);
        try {
            NameConflicts.find(connection, cardYear);
            UnsureMatches.find(connection, cardYear);
            DoublePeople.find(connection, cardYear);
            ListsAgainstEpd.find(connection, cardYear);
            UnknownCodes.find(connection, cardYear);
            ContradictedCorrections.find(connection, cardYear);
            int fresh = Database.update(connection, ADD, cardYear, cardYear);
            Database.update(connection, REOPEN, cardYear);
            int reopened = Database.update(connection, OPEN, cardYear);
            Database.update(connection, FOLLOW, cardYear);
            int gone = Database.update(connection, LET_GO, cardYear);
            return new Outcome(fresh, reopened, gone);
        } finally {
            Findings.drop(connection);
        }
    }
}
