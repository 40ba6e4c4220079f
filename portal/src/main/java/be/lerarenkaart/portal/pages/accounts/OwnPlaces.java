package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The institutions, pick-up points and partners that the visitor is bound to; administrators are bound to nothing. */
@Named("ownPlaces")
@RequestScoped
@ForEveryone
public class OwnPlaces {

    @Inject
    private Caller caller;

    @Inject
    private Places places;

    private List<Place> managed;

    /** Where the visitor decides who works there, in order of name. */
    public List<Place> getManaged() {
        if (managed == null) {
            managed = with(Right.MANAGE_ACCOUNTS);
        }
        return managed;
    }

    /** Where the visitor may use this right, in order of name. */
    public List<Place> with(Right right) {
        return caller.reach(right).stream()
                .filter(scope -> scope.kind() != Scope.Kind.EVERYTHING)
                .map(places::of)
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    public String written(Place place) {
        return PlaceParam.written(place.scope());
    }

    public boolean isAnyManaged() {
        return !getManaged().isEmpty();
    }

    /** Whether the visitor has a place of their own where keys are theirs. */
    public boolean isAnyWithKeys() {
        return caller.reach(Right.MANAGE_API_KEYS).stream().anyMatch(scope -> scope.kind() != Scope.Kind.EVERYTHING);
    }
}
