package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClosingDates;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.point.PointProfile;
import be.lerarenkaart.distribution.point.PointProfiles;
import be.lerarenkaart.distribution.point.Posters;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;

/** What a pick-up point chooses for one card year, and the poster that tells it. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.MANAGE_POINT)
public class PointYearResource {

    @Inject
    private ClosingDates closings;

    @Inject
    private PointProfiles profiles;

    @Inject
    private Posters posters;

    @Inject
    private OwnPoints points;

    @Inject
    private Caller caller;

    @PUT
    @Path("/pickup-points/{code}/closing-day")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public void close(@PathParam("year") int year, @PathParam("code") String code, InputStream body) {
        CardYear cardYear = points.year(year, code);
        Fields fields = Fields.of(body);
        LocalDate closes = fields.date("closes");
        fields.required("closes");
        fields.check();
        closings.choose(cardYear, code, closes, caller.by());
    }

    @GET
    @Path("/pickup-points/{code}/poster")
    @Produces("application/pdf")
    public StreamingOutput poster(@PathParam("year") int year, @PathParam("code") String code) {
        CardYear cardYear = points.year(year, code);
        CardYearDates dates = points.dates(cardYear);
        PickupPoint point = points.in(cardYear, code);
        PointProfile profile = profiles.of(code);
        return out -> posters.write(dates, point, profile, out);
    }
}
