package be.lerarenkaart.eligibility;

import be.lerarenkaart.eligibility.people.SamePeople;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.kernel.StamboekNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds people, and tells what is known of their right. For administrators only: it shows names and numbers. */
@ApplicationScoped
public class StaffMembers {

    @Inject
    private StaffMemberTable table;

    @Inject
    private SamePeople samePeople;

    /**
     * @param query a stamboek number (with spaces, dots or hyphens if need be), an e-mail address, or the beginning of
     *     a family name, followed by a given name or not; when no name begins so, also a given name and a family name.
     *     A card number as printed up to 2024 finds its holder
     */
    public List<StaffMemberSummary> search(String query, int first, int max) {
        return understood(query).map(asked -> table.search(asked, first, max)).orElse(List.of());
    }

    /** How many {@link #search} would find, counted no further than 1,000. */
    public long count(String query) {
        return understood(query).map(table::count).orElse(0L);
    }

    private Optional<StaffMemberQuery> understood(String query) {
        Optional<StaffMemberQuery> asTyped = StaffMemberQuery.of(query);
        boolean finds =
                asTyped.isPresent() && !table.search(asTyped.get(), 0, 1).isEmpty();
        return finds ? asTyped : StaffMemberQuery.givenNameFirst(query).or(() -> asTyped);
    }

    /** Who they are, in no order; those that are not there, left out. */
    public List<StaffMemberSummary> all(Collection<Long> ids) {
        return table.all(ids);
    }

    public Optional<StaffMemberFile> byStamboek(StamboekNumber number) {
        return table.idOf(number).flatMap(this::byId);
    }

    /** Of whoever was merged into somebody else, it is that somebody's file. */
    public Optional<StaffMemberFile> byId(long id) {
        List<Long> members = samePeople.membersOf(samePeople.personOf(id));
        return table.find(members.get(0))
                .map(person -> new StaffMemberFile(person, table.assignmentsOf(members), table.decisionsOf(members)));
    }

    /** Rows of one file alone, without what was merged into it; newest first. */
    public List<AssignmentFact> rowsOf(long id) {
        return table.assignmentsOf(List.of(id));
    }

    /** One row of a delivery or list, as it came. */
    public Optional<AssignmentFact> row(long importId, int row) {
        return table.row(importId, row);
    }

    /**
     * Who goes by this id now, as {@link #find}.
     *
     * @throws LerarenkaartException with status 404
     */
    public StaffMemberSummary get(long id) {
        return find(id).orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze persoon bestaat niet.")));
    }

    /** Who somebody is, also when they count for somebody else. */
    public Optional<StaffMemberSummary> find(long id) {
        return table.find(id);
    }
}
