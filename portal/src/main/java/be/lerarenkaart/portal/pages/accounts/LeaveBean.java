package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.GivenRights;
import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** Giving up a right of one's own. */
@Named("leave")
@RequestScoped
@Needs(Right.OWN_ACCOUNT)
public class LeaveBean {

    /** A right of one's own, with the name of where it holds. */
    public record Own(Grant grant, Place place) {

        public String written() {
            return PlaceParam.written(grant.scope());
        }
    }

    @Inject
    private GivenRights rights;

    @Inject
    private PlaceParam place;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private boolean sure;

    /** When the address names a right, it must be the caller's. */
    public void require() {
        if (place.isChosen()) {
            own();
        }
    }

    /** All that one has, in order of role and name. */
    public List<Own> getRights() {
        return caller.grants().all().stream()
                .map(grant -> new Own(grant, places.of(grant.scope())))
                .sorted(Comparator.comparing((Own own) -> own.grant().role())
                        .thenComparing(own -> own.place().name()))
                .toList();
    }

    /** The one that the address names; null when it names none. */
    public Own getChosen() {
        return place.isChosen() ? own() : null;
    }

    public boolean isLeavingNobody() {
        return rights.leavesNobody(caller.accountId(), own().grant());
    }

    public String leave() {
        rights.take(caller.by(), caller.accountId(), own().grant(), sure);
        Notices.keep(words.say("leave.done"));
        return "/start?faces-redirect=true";
    }

    private Own own() {
        Grant grant = place.requiredGrant();
        if (!caller.grants().all().contains(grant)) {
            throw new LerarenkaartException(Problem.notFound("Dit recht heb je niet."));
        }
        return new Own(grant, places.of(grant.scope()));
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
