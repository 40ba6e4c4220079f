package be.lerarenkaart.portal;

import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.KnownPoints;
import be.lerarenkaart.distribution.PointName;
import be.lerarenkaart.eligibility.Institution;
import be.lerarenkaart.eligibility.Institutions;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.partner.Partner;
import be.lerarenkaart.partner.Partners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Names of institutions, pick-up points and partners: whoever decides what may be done there knows only their scope. */
@ApplicationScoped
public class Places {

    private static final int LONGEST_ID = 18;

    @Inject
    private Institutions institutions;

    @Inject
    private KnownPoints points;

    @Inject
    private Partners partners;

    /** Empty when there is none such (any more). */
    public Optional<Place> find(Scope scope) {
        return switch (scope.kind()) {
            case EVERYTHING -> Optional.of(new Place(scope, ""));
            case INSTITUTION -> institutions.find(scope.id()).map(Places::place);
            case PICKUP_POINT -> points.find(scope.id()).map(Places::place);
            case PARTNER -> partner(scope.id());
        };
    }

    /** @throws LerarenkaartException with status 404 when there is none such */
    public Place require(Scope scope) {
        return find(scope)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound(
                        switch (scope.kind()) {
                            case INSTITUTION -> "Deze instelling bestaat niet.";
                            case PICKUP_POINT -> "Dit afhaalpunt bestaat niet.";
                            case PARTNER, EVERYTHING -> "Deze partner bestaat niet.";
                        })));
    }

    /** Also of what is there no more, for people may still be bound to it. */
    public Place of(Scope scope) {
        return find(scope).orElseGet(() -> new Place(scope, scope.id()));
    }

    /** Those of which number or code, name and municipality together hold each word, in order of name. */
    public List<Place> search(Scope.Kind kind, String text, int most) {
        return switch (kind) {
            case EVERYTHING -> List.of();
            case INSTITUTION ->
                institutions.search(text, most).stream().map(Places::place).toList();
            case PICKUP_POINT ->
                points.search(text, most).stream().map(Places::place).toList();
            case PARTNER ->
                partners.search(text, most).stream().map(Places::place).toList();
        };
    }

    private Optional<Place> partner(String id) {
        return id.matches("\\d{1," + LONGEST_ID + "}")
                ? partners.find(Long.parseLong(id)).map(Places::place)
                : Optional.empty();
    }

    private static Place place(Institution institution) {
        return new Place(
                Scope.institution(institution.number()), named(institution.name(), institution.municipality()));
    }

    private static Place place(PointName point) {
        return new Place(Scope.pickupPoint(point.code()), named(point.name(), point.municipality()));
    }

    private static Place place(Partner partner) {
        return new Place(Scope.partner(partner.id()), partner.name());
    }

    private static String named(String name, String municipality) {
        return name.contains(municipality) ? name : name + ", " + municipality;
    }
}
