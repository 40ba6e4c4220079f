package be.lerarenkaart.portal.pages.lists;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.stafflist.PersonDifference;
import be.lerarenkaart.eligibility.stafflist.Receipt;
import be.lerarenkaart.eligibility.stafflist.StaffListSubmissions;
import be.lerarenkaart.eligibility.stafflist.StaffListVersions;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All versions that an institution sent, and what two of them have different. */
@Named("listVersions")
@RequestScoped
@Needs(Right.SUBMIT_STAFF_LISTS)
public class ListVersionsBean {

    private static final int ROWS = 50;

    @Inject
    private ListParam list;

    @Inject
    private StaffListSubmissions submissions;

    @Inject
    private StaffListVersions versions;

    private Integer from;
    private Integer to;
    private int page = 1;
    private List<Receipt> all;
    private List<PersonDifference> differences;

    public List<Receipt> getAll() {
        if (all == null) {
            all = submissions.receipts(list.year(), list.institution());
        }
        return all;
    }

    /** The one before the newest, unless the visitor chose. */
    public Receipt getEarlier() {
        return version(from == null ? getAll().size() - 1 : from);
    }

    public Receipt getLater() {
        return version(to == null ? getAll().size() : to);
    }

    /** Null where there is no such version. */
    private Receipt version(int number) {
        return getAll().stream()
                .filter(receipt -> receipt.version() == number)
                .findFirst()
                .orElse(null);
    }

    public Paging<PersonDifference> getDifferences() {
        if (differences == null) {
            boolean both = getEarlier() != null && getLater() != null;
            differences = both ? versions.compare(getEarlier(), getLater()) : List.of();
        }
        return Paging.of(
                differences.size(),
                page,
                ROWS,
                (first, max) -> differences.subList(first, Math.min(differences.size(), first + max)));
    }

    public long count(String kind) {
        getDifferences();
        return differences.stream().filter(one -> one.kind().equals(kind)).count();
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
