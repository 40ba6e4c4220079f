package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people had to look at about somebody, and what they decided. */
@ApplicationScoped
class PeopleInReviews implements PersonalData {

    private static final String REVIEWS =
            """
            select i.card_year, i.kind, i.state, i.detail, i.staff_member_id as file, i.other_id as other_file,
                   i.left_import_id, i.left_row, i.right_import_id, i.right_row, i.found_at, d.decision, d.reason,
                   d.decided_at, d.decided_by
              from privacy_person p
              join eligibility_review_item i
                on i.staff_member_id = p.staff_member_id or i.other_id = p.staff_member_id
              left join eligibility_review_decision d on d.item_id = i.id
             order by i.id desc, d.id
            """;

    private static final List<String> FORGET = List.of(
            """
            delete d from eligibility_review_decision d
              join eligibility_review_item i on i.id = d.item_id
              join privacy_person p on p.staff_member_id = i.staff_member_id
            """,
            """
            delete d from eligibility_review_decision d
              join eligibility_review_item i on i.id = d.item_id
              join privacy_person p on p.staff_member_id = i.other_id
            """,
            "delete i from eligibility_review_item i join privacy_person p on p.staff_member_id = i.staff_member_id",
            "delete i from eligibility_review_item i join privacy_person p on p.staff_member_id = i.other_id");

    @Override
    public Set<String> columns() {
        return Set.of(
                "eligibility_review_item.staff_member_id",
                "eligibility_review_item.other_id",
                "eligibility_review_item.item_key",
                "eligibility_review_item.detail",
                "eligibility_review_decision.reason");
    }

    @Override
    public Map<String, String> sections() {
        return Map.of("reviews", REVIEWS);
    }

    @Override
    public void forget(Connection connection, Scope scope) throws SQLException {
        for (String statement : FORGET) {
            Database.update(connection, statement);
        }
    }
}
