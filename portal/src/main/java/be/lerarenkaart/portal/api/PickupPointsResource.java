package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.PointsCsv;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** The pick-up points of a card year, with the cards that wait there and the postcodes they serve. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.SEE_CAMPAIGN)
public class PickupPointsResource {

    @Inject
    private PickupPoints points;

    @Inject
    private CardYears cardYears;

    @GET
    @Path("/pickup-points")
    @Produces(MediaType.APPLICATION_JSON)
    public List<PickupPoint> asJson(@PathParam("year") int year) {
        return points.of(existing(year));
    }

    @GET
    @Path("/pickup-points")
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    public StreamingOutput asCsv(@PathParam("year") int year) {
        List<PickupPoint> found = points.of(existing(year));
        return out -> PointsCsv.write(out, found, PointsCsv.columns());
    }

    @GET
    @Path("/pickup-points/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    public PickupPoint one(@PathParam("year") int year, @PathParam("code") String code) {
        return points.find(existing(year), code)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet.")));
    }

    private CardYear existing(int year) {
        return cardYears.get(new CardYear(year)).year();
    }
}
