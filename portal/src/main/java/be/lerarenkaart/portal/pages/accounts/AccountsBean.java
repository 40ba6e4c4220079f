package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.AccountFact;
import be.lerarenkaart.access.AccountFilter;
import be.lerarenkaart.access.AccountRegister;
import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All accounts, by name, role, place and state. */
@Named("accounts")
@RequestScoped
@Needs(Right.OVERSEE_ACCOUNTS)
public class AccountsBean {

    private static final int ROWS = 25;
    private static final int PLACES = 50;
    private static final int GRANTS_SHOWN = 3;
    private static final String ACTIVE = "actief";
    private static final String DEACTIVATED = "gedeactiveerd";

    @Inject
    private AccountRegister register;

    @Inject
    private Invitations invitations;

    @Inject
    private Places places;

    @Inject
    private AccountSearches searches;

    @Inject
    private Words words;

    private String who;
    private String where;
    private String whoKey;
    private String whereKey;
    private String role;
    private String state;
    private int page = 1;
    private Paging<AccountFact> found;
    private final Map<Scope, Place> known = new HashMap<>();

    public String search() {
        return "/beheer/accounts?faces-redirect=true"
                + (who == null ? "" : "&wie=" + searches.keep(who))
                + (where == null ? "" : "&waar=" + searches.keep(where))
                + (role == null ? "" : "&rol=" + role)
                + (state == null ? "" : "&stand=" + state);
    }

    public Paging<AccountFact> getFound() {
        if (found == null) {
            AccountFilter filter = new AccountFilter(kept(whoKey), chosenRole(), scopes(), active());
            found = Paging.of(register.count(filter), page, ROWS, (first, max) -> register.list(filter, first, max));
        }
        return found;
    }

    public long getWaiting() {
        return invitations.count("");
    }

    /** What somebody may and where, in words; the first few. */
    public String rights(AccountFact account) {
        List<String> told =
                account.grants().stream().limit(GRANTS_SHOWN).map(this::told).toList();
        int more = account.grants().size() - told.size();
        return words.join(told) + (more > 0 ? " " + words.say("accounts.more", more) : "");
    }

    private String told(Grant grant) {
        String name = known.computeIfAbsent(grant.scope(), places::of).name();
        return words.of("role", grant.role()) + (name.isEmpty() ? "" : " (" + name + ")");
    }

    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
    }

    public boolean isFiltered() {
        return !kept(whoKey).isEmpty() || !kept(whereKey).isEmpty() || chosenRole() != null || active() != null;
    }

    /** Places of which number, code or name hold what was typed; null when nothing was. */
    private List<Scope> scopes() {
        String text = kept(whereKey);
        return text.isEmpty()
                ? null
                : Stream.of(Scope.Kind.values())
                        .flatMap(kind -> places.search(kind, text, PLACES).stream())
                        .map(Place::scope)
                        .toList();
    }

    /** One that does not exist is none. */
    private Role chosenRole() {
        return Stream.of(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    private Boolean active() {
        return ACTIVE.equals(state) ? Boolean.TRUE : DEACTIVATED.equals(state) ? Boolean.FALSE : null;
    }

    private String kept(String key) {
        return key == null ? "" : searches.find(key).orElse("");
    }

    public String getWho() {
        return who == null ? kept(whoKey) : who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getWhere() {
        return where == null ? kept(whereKey) : where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getWhoKey() {
        return whoKey;
    }

    public void setWhoKey(String whoKey) {
        this.whoKey = whoKey;
    }

    public String getWhereKey() {
        return whereKey;
    }

    public void setWhereKey(String whereKey) {
        this.whereKey = whereKey;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
