package be.lerarenkaart.portal.security.openid;

import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.KnownPoints;
import be.lerarenkaart.eligibility.Institutions;
import be.lerarenkaart.partner.Partners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether what somebody says to be bound to exists here. */
@ApplicationScoped
class KnownScopes {

    @Inject
    private Institutions institutions;

    @Inject
    private KnownPoints points;

    @Inject
    private Partners partners;

    boolean exists(Scope scope) {
        return switch (scope.kind()) {
            case EVERYTHING -> true;
            case INSTITUTION -> institutions.find(scope.id()).isPresent();
            case PICKUP_POINT -> points.find(scope.id()).isPresent();
            case PARTNER ->
                partners.all().stream()
                        .anyMatch(partner -> Long.toString(partner.id()).equals(scope.id()));
        };
    }
}
