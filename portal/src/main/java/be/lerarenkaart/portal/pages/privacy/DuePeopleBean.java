package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.DuePerson;
import be.lerarenkaart.privacy.PeopleErasures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whom the last rehearsal found, by name. */
@Named("duePeople")
@RequestScoped
@Needs(Right.ERASE_PEOPLE)
public class DuePeopleBean {

    private static final int SIZE = 25;

    /** With the names that they have as long as they are there. */
    public record Row(long id, String name, String number, String lastYear, String ground) {}

    @Inject
    private PeopleErasures erasures;

    @Inject
    private StaffMembers staffMembers;

    private int page = 1;
    private Paging<Row> rows;

    public Paging<Row> getRows() {
        if (rows == null) {
            rows = Paging.of(erasures.countDue(), page, SIZE, (offset, most) -> erasures.due(offset, most).stream()
                    .map(this::row)
                    .toList());
        }
        return rows;
    }

    private Row row(DuePerson due) {
        StaffMemberSummary known = staffMembers.find(due.person()).orElse(null);
        return new Row(
                due.person(),
                known == null ? "" : known.familyName() + ", " + known.givenName(),
                known == null ? "" : known.stamboekNumber(),
                Integer.toString(due.lastYear()),
                due.ground());
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
