package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Whoever stands twice in a draft: of the rows without faults of their own that are about the same person, the first
 * counts, as in an import.
 */
@ApplicationScoped
class Duplicates {

    /** More than these, and looking at all is quicker. */
    private static final int FEW = 200;

    @Inject
    private Database database;

    /** @param identities whose rows changed; all when there are many */
    void settle(long draft, Collection<String> identities) {
        List<String> asked = identities.size() > FEW
                ? List.of()
                : identities.stream().distinct().toList();
        if (!identities.isEmpty()) {
            settle(draft, asked.isEmpty() ? "" : " and identity in (" + places(asked) + ")", asked);
        }
    }

    void settleAll(long draft) {
        settle(draft, "", List.of());
    }

    private void settle(long draft, String which, List<String> identities) {
        database.update(
                "delete from eligibility_list_finding where draft_id = ? and code = 'DUPLICATE' and row_no in"
                        + " (select row_no from eligibility_list_row where draft_id = ?" + which + ")",
                parameters(identities, draft, draft));
        String places = "select row_no, identity, row_number() over (partition by identity order by row_no) as place"
                + " from eligibility_list_row where draft_id = ? and gone = 0 and own_faults = 0"
                + " and identity <> ''" + which;
        database.update(
                "update eligibility_list_row r left join (" + places + ") p on p.row_no = r.row_no"
                        + " set r.faults = r.own_faults + (coalesce(p.place, 1) > 1) where r.draft_id = ?"
                        + which.replace("identity", "r.identity"),
                parameters(identities, draft, identities, draft));
        database.update(
                "insert into eligibility_list_finding (draft_id, row_no, field, code, fault)"
                        + " select ?, p.row_no, if(p.identity regexp '^[0-9]+$', 'stamboeknummer', 'naam'),"
                        + " 'DUPLICATE', 1 from (" + places + ") p where p.place > 1",
                parameters(identities, draft, draft));
    }

    private static String places(List<String> identities) {
        return String.join(", ", Collections.nCopies(identities.size(), "?"));
    }

    /** The identities stand behind the last draft. */
    private static Object[] parameters(List<String> identities, Object... before) {
        List<Object> parameters = new ArrayList<>();
        for (Object one : before) {
            if (one instanceof List<?> many) {
                parameters.addAll(many);
            } else {
                parameters.add(one);
            }
        }
        parameters.addAll(identities);
        return parameters.toArray();
    }
}
