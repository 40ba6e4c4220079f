package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.NewInvitation;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.PageProblems;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Inviting somebody to a place: one's own, or any for administrators, who say first which. */
@Named("invite")
@RequestScoped
@Needs(Right.MANAGE_ACCOUNTS)
public class InviteBean {

    private static final String HERE = "/accounts/uitnodigen";

    @Inject
    private Invitations invitations;

    @Inject
    private PlaceParam place;

    @Inject
    private OwnPlaces own;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String email;
    private String fullName;
    private Role role;
    private boolean sure;

    /** A place that the address names must be the caller's own, also when a form comes back with mistakes. */
    @PostConstruct
    void read() {
        if (place.isChosen()) {
            caller.must(Right.MANAGE_ACCOUNTS, place.required());
        }
    }

    /** Whoever has one place of their own need not say which. */
    public String require() {
        if (place.isChosen()) {
            places.require(place.required());
            return null;
        }
        return isEverywhere() || own.getManaged().size() != 1
                ? null
                : HERE + "?faces-redirect=true&plaats="
                        + PlaceParam.written(own.getManaged().get(0).scope());
    }

    public String search() {
        return place.search(HERE);
    }

    public String send() {
        Scope scope = place.required();
        if (isForEverything() && !sure) {
            NewInvitation typed = new NewInvitation(email, fullName, Grant.ADMINISTRATOR, "");
            PageProblems.tell(() -> invitations.look(typed));
            Notices.refuseAt("sure", words.say("invite.sure.required"));
            return null;
        }
        Grant grant = new Grant(place.getRoles().size() == 1 ? place.getRoles().get(0) : role, scope);
        String name = places.require(scope).name();
        invitations.invite(caller.by(), new NewInvitation(email, fullName, grant, name));
        Notices.keep(words.say("invite.sent"));
        return back();
    }

    /** Where the invitation stands now. */
    private String back() {
        return isForEverything() || own.getManaged().isEmpty()
                ? "/beheer/accounts/uitnodigingen?faces-redirect=true"
                : "/accounts?faces-redirect=true&plaats=" + place.written();
    }

    /** Whether the caller may invite anywhere. */
    public boolean isEverywhere() {
        return caller.reach(Right.MANAGE_ACCOUNTS).contains(Scope.EVERYTHING);
    }

    /** Whether the invited would become an administrator. */
    public boolean isForEverything() {
        return Scope.EVERYTHING.equals(place.getScope());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
