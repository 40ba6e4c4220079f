package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Deliveries;
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
import java.io.InputStream;
import java.math.BigDecimal;

/** How many people a delivery of a card year may leave out without a second person. */
@Path("/card-years/{year}/delivery-limit")
@ApplicationScoped
@Needs(Right.CONFIRM_DELIVERIES)
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryLimitResource {

    /** @param mostLeftPercent how many in a hundred */
    public record DeliveryLimit(BigDecimal mostLeftPercent) {}

    @Inject
    private Deliveries deliveries;

    @Inject
    private Caller caller;

    @GET
    public DeliveryLimit get(@PathParam("year") int year) {
        return new DeliveryLimit(deliveries.limit(new CardYear(year)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public DeliveryLimit put(@PathParam("year") int year, InputStream body) {
        Fields fields = Fields.of(body);
        BigDecimal percent = fields.requiredDecimal("mostLeftPercent");
        fields.check();
        deliveries.limit(new CardYear(year), percent, caller.by());
        return get(year);
    }
}
