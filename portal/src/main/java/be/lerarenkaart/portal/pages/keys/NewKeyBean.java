package be.lerarenkaart.portal.pages.keys;

import be.lerarenkaart.access.ApiKeys;
import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.IssuedApiKey;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.accounts.OwnPlaces;
import be.lerarenkaart.portal.pages.accounts.PlaceParam;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A new key for a program: of one's own place, or of any for administrators, who say first of which. */
@Named("newKey")
@RequestScoped
@Needs(Right.MANAGE_API_KEYS)
public class NewKeyBean {

    private static final String HERE = "/sleutels/nieuw";
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    @Inject
    private ApiKeys keys;

    @Inject
    private FreshSecret fresh;

    @Inject
    private PlaceParam place;

    @Inject
    private OwnPlaces own;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    private String name;
    private LocalDate lastDay;

    /** A place that the address names must be the caller's own, also when a form comes back with mistakes. */
    @PostConstruct
    void read() {
        if (place.isChosen()) {
            caller.must(Right.MANAGE_API_KEYS, place.required());
        }
    }

    /** Whoever has one place of their own need not say which. */
    public String require() {
        if (place.isChosen()) {
            role();
            places.require(place.required());
            return null;
        }
        return isEverywhere() || getPlaces().size() != 1
                ? null
                : HERE + "?faces-redirect=true&plaats="
                        + PlaceParam.written(getPlaces().get(0).scope());
    }

    public String search() {
        return place.search(HERE);
    }

    public String make() {
        Scope scope = place.required();
        places.require(scope);
        Instant expiresAt = lastDay == null
                ? null
                : lastDay.atTime(LAST_MINUTE).atZone(CardYear.ZONE).toInstant();
        IssuedApiKey issued = keys.issue(caller.by(), name, new Grant(role(), scope), expiresAt);
        fresh.hold(issued);
        return "/sleutels/sleutel?faces-redirect=true&id=" + issued.key().id();
    }

    /** Programs have the role that may have keys: at a pick-up point that of who manages it. */
    private Role role() {
        return place.getRoles().stream()
                .filter(Right.MANAGE_API_KEYS::belongsTo)
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Hier zijn er geen sleutels.")));
    }

    public List<Place> getPlaces() {
        return own.with(Right.MANAGE_API_KEYS);
    }

    public boolean isEverywhere() {
        return caller.reach(Right.MANAGE_API_KEYS).contains(Scope.EVERYTHING);
    }

    public boolean isForEverything() {
        return Scope.EVERYTHING.equals(place.getScope());
    }

    public String written(Place one) {
        return PlaceParam.written(one.scope());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
