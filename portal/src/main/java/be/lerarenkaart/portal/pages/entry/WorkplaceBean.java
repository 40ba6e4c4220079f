package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.access.Colleague;
import be.lerarenkaart.access.GivenRights;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.pages.accounts.OwnPlaces;
import be.lerarenkaart.portal.pages.accounts.PlaceParam;
import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The first page of a pick-up point's or a partner's people: where they work, as what, and whom to ask. */
@Named("workplace")
@RequestScoped
@ForEveryone
public class WorkplaceBean {

    @Inject
    private OwnPlaces own;

    @Inject
    private GivenRights rights;

    @Inject
    private Caller caller;

    public List<Place> getPoints() {
        return own.with(Right.WORK_AT_POINT);
    }

    public List<Place> getPartners() {
        return own.with(Right.WORK_AS_PARTNER);
    }

    /** What the visitor is there. */
    public List<Role> rolesAt(Place place) {
        return caller.grants().all().stream()
                .filter(grant -> grant.scope().equals(place.scope()))
                .map(grant -> grant.role())
                .sorted()
                .toList();
    }

    /** Whoever decides there who may come in. */
    public List<Colleague> managersOf(Place place) {
        return rights.at(place.scope()).stream()
                .filter(colleague -> Right.MANAGE_ACCOUNTS.belongsTo(colleague.role()))
                .toList();
    }

    public boolean mayManage(Place place) {
        return caller.grants().allow(Right.MANAGE_ACCOUNTS, place.scope());
    }

    public boolean mayManagePoint(Place place) {
        return caller.grants().allow(Right.MANAGE_POINT, place.scope());
    }

    public boolean mayHaveKeys(Place place) {
        return caller.grants().allow(Right.MANAGE_API_KEYS, place.scope());
    }

    /** Whether the page of one's own account is there to lead to. */
    public boolean isAccountPage() {
        return Addresses.isOpen("/account", caller.grants());
    }

    public String written(Place place) {
        return PlaceParam.written(place.scope());
    }
}
