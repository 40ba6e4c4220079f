package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.KnownPoints;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The pick-up point that an address names, when it is the caller's to manage; another's is not there. */
@ApplicationScoped
class OwnPoints {

    private static final String CODE = "[A-Za-z0-9._-]{1,20}";

    @Inject
    private PickupPoints points;

    @Inject
    private KnownPoints known;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    /** The card year, in which the point hands out cards. */
    CardYear year(int year, String code) {
        must(code);
        CardYear cardYear = cardYears.get(new CardYear(year)).year();
        if (points.address(cardYear, code).isEmpty()) {
            throw absent();
        }
        return cardYear;
    }

    CardYearDates dates(CardYear year) {
        return cardYears.get(year);
    }

    PickupPoint in(CardYear year, String code) {
        return points.find(year, code).orElseThrow(OwnPoints::absent);
    }

    /** In whichever year. */
    void must(String code) {
        if (!code.matches(CODE)) {
            throw absent();
        }
        caller.must(Right.MANAGE_POINT, Scope.pickupPoint(code));
    }

    /** One that some card year knows. */
    void mustBeKnown(String code) {
        must(code);
        if (known.find(code).isEmpty()) {
            throw absent();
        }
    }

    private static LerarenkaartException absent() {
        return new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet."));
    }
}
