package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Invitation;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All invitations that wait, those that end first first. */
@Named("waitingInvitations")
@RequestScoped
@Needs(Right.OVERSEE_ACCOUNTS)
public class WaitingInvitationsBean {

    private static final int ROWS = 25;

    @Inject
    private Invitations invitations;

    @Inject
    private AccountSearches searches;

    private String query;
    private String key;
    private int page = 1;
    private Paging<Invitation> found;

    public String search() {
        return "/beheer/accounts/uitnodigingen?faces-redirect=true"
                + (query == null ? "" : "&zoek=" + searches.keep(query));
    }

    public Paging<Invitation> getFound() {
        if (found == null) {
            String kept = kept();
            found = Paging.of(invitations.count(kept), page, ROWS, (first, max) -> invitations.list(kept, first, max));
        }
        return found;
    }

    public boolean isFiltered() {
        return !kept().isEmpty();
    }

    private String kept() {
        return key == null ? "" : searches.find(key).orElse("");
    }

    public String getQuery() {
        return query == null ? kept() : query;
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
