package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Colleague;
import be.lerarenkaart.access.GivenRights;
import be.lerarenkaart.access.Invitation;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who works at one's own place, and who was invited. */
@Named("team")
@RequestScoped
@Needs(Right.MANAGE_ACCOUNTS)
public class TeamBean {

    @Inject
    private GivenRights rights;

    @Inject
    private Invitations invitations;

    @Inject
    private OwnPlaces own;

    @Inject
    private PlaceParam asked;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    private Place place;
    private List<Colleague> people;
    private List<Invitation> invited;

    /** Administrators have a page for everybody; whoever has places of their own starts at the first. */
    public String require() {
        if (!asked.isChosen() && !own.isAnyManaged()) {
            return "/beheer/accounts?faces-redirect=true";
        }
        getPlace();
        return null;
    }

    public Place getPlace() {
        if (place == null) {
            Scope scope = asked.isChosen()
                    ? asked.getScope()
                    : own.getManaged().get(0).scope();
            caller.must(Right.MANAGE_ACCOUNTS, scope);
            place = places.of(scope);
        }
        return place;
    }

    public String written() {
        return PlaceParam.written(getPlace().scope());
    }

    public String written(Place other) {
        return PlaceParam.written(other.scope());
    }

    public List<Colleague> getPeople() {
        if (people == null) {
            people = rights.at(getPlace().scope());
        }
        return people;
    }

    public List<Invitation> getInvited() {
        if (invited == null) {
            invited = invitations.at(getPlace().scope());
        }
        return invited;
    }

    public boolean isSelf(Colleague colleague) {
        return caller.accountId() != null && caller.accountId() == colleague.accountId();
    }
}
