package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Cards;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;

/** One search box: stamboek number, card number, name or e-mail. */
@Named("people")
@RequestScoped
@Needs(Right.SEE_PEOPLE)
public class PeopleBean {

    private static final int ROWS = 25;
    private static final int COUNTED = 1000;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Cards cards;

    @Inject
    private PeopleSearches searches;

    private String key;
    private String query;
    private int page = 1;
    private Paging<StaffMemberSummary> found;

    public String search() {
        OptionalLong holder = cardHolder();
        if (holder.isPresent()) {
            return person(holder.getAsLong());
        }
        List<StaffMemberSummary> first = staffMembers.search(query, 0, 2);
        return first.size() == 1
                ? person(first.get(0).id())
                : "/beheer/personen?faces-redirect=true&zoek=" + searches.keep(query);
    }

    private OptionalLong cardHolder() {
        String digits = query.replaceAll("[ .]", "");
        return digits.matches("6\\d{10}") ? cards.holderOf(digits) : OptionalLong.empty();
    }

    private static String person(long id) {
        return "/beheer/persoon?faces-redirect=true&id=" + id;
    }

    /** Whether there is a search to show the outcome of. */
    public boolean isSearched() {
        return key != null && searches.find(key).isPresent();
    }

    public Paging<StaffMemberSummary> getFound() {
        if (found == null) {
            String kept = searches.find(key).orElse("");
            found = Paging.of(
                    staffMembers.count(kept), page, ROWS, (first, max) -> staffMembers.search(kept, first, max));
        }
        return found;
    }

    /** The counting stops somewhere: then there are more than the number says. */
    public boolean isMoreThanCounted() {
        return getFound().total() >= COUNTED;
    }

    public String getQuery() {
        return query == null && key != null ? searches.find(key).orElse(null) : query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
