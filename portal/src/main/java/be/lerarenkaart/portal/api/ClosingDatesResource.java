package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.ClosingChange;
import be.lerarenkaart.distribution.ClosingDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** The last days of pick-up points, put off. */
@Path("/card-years/{year}/closing-extensions")
@ApplicationScoped
@Needs(Right.EXTEND_CLOSING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClosingDatesResource {

    @Inject
    private ClosingDates closings;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    /** The points that got, or would get, another last day. */
    @POST
    public List<ClosingChange> extend(@PathParam("year") int year, InputStream body) {
        CardYear cardYear = cardYears.get(new CardYear(year)).year();
        Fields fields = Fields.of(body);
        String point = fields.text("point", 20);
        LocalDate closes = fields.date("closes");
        fields.required("closes");
        String because = fields.requiredText("because", 500);
        boolean dryRun = fields.flag("dryRun");
        fields.check();
        caller.must(Right.EXTEND_CLOSING, point == null ? Scope.EVERYTHING : Scope.pickupPoint(point));
        List<ClosingChange> changes = closings.preview(cardYear, point, closes);
        if (!dryRun) {
            closings.extend(cardYear, point, closes, because, caller.by());
        }
        return changes;
    }
}
