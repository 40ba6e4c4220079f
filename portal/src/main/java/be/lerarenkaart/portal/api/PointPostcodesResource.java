package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.distribution.PointClaims;
import be.lerarenkaart.distribution.PointPostcode;
import be.lerarenkaart.distribution.PointPostcodes;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The postcodes as one pick-up point sees them, and its own claims on them. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.MANAGE_POINT)
@Produces(MediaType.APPLICATION_JSON)
public class PointPostcodesResource {

    private static final String CODE = "[A-Za-z0-9._-]{1,20}";

    @Inject
    private PointPostcodes postcodes;

    @Inject
    private PointClaims claims;

    @Inject
    private PickupPoints points;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    @GET
    @Path("/pickup-points/{code}/postcodes")
    public List<PointPostcode> all(@PathParam("year") int year, @PathParam("code") String code) {
        return postcodes.of(own(year, code), code);
    }

    @PUT
    @Path("/pickup-points/{code}/postcode-claims/{postcode}")
    public void claim(
            @PathParam("year") int year, @PathParam("code") String code, @PathParam("postcode") String postcode) {
        claims.claim(own(year, code), code, List.of(postcode), isAnyDay(), caller.by());
    }

    @DELETE
    @Path("/pickup-points/{code}/postcode-claims/{postcode}")
    public void giveBack(
            @PathParam("year") int year, @PathParam("code") String code, @PathParam("postcode") String postcode) {
        claims.giveBack(own(year, code), code, List.of(postcode), isAnyDay(), caller.by());
    }

    /** Whoever settles the postcodes is not held to the last day of the points. */
    private boolean isAnyDay() {
        return caller.may(Right.SETTLE_POSTCODES);
    }

    private CardYear own(int year, String code) {
        if (code.matches(CODE)) {
            caller.must(Right.MANAGE_POINT, Scope.pickupPoint(code));
            CardYear cardYear = cardYears.get(new CardYear(year)).year();
            if (points.address(cardYear, code).isPresent()) {
                return cardYear;
            }
        }
        throw new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet."));
    }
}
