package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Deliveries;
import be.lerarenkaart.eligibility.DeliveryCount;
import be.lerarenkaart.eligibility.DeliveryDimension;
import be.lerarenkaart.portal.Csv;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** How an EPD delivery differs from the one that held when it was read. */
@Path("/imports/{id}/comparison")
@ApplicationScoped
@Needs(Right.SEE_CAMPAIGN)
public class DeliveryComparisonResource {

    @Inject
    private Deliveries deliveries;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public DeliveryAnswer get(@PathParam("id") long id) {
        return DeliveryAnswer.of(
                deliveries.get(id),
                different(id, DeliveryDimension.FACT),
                different(id, DeliveryDimension.CATEGORY),
                different(id, DeliveryDimension.INSTITUTION));
    }

    @GET
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    public Response csv(@PathParam("id") long id) {
        deliveries.get(id);
        StreamingOutput rows = out -> {
            try (Csv csv = new Csv(
                    out,
                    "dimension",
                    "value",
                    "name",
                    "before",
                    "now",
                    "joined",
                    "left",
                    "arrived",
                    "departed",
                    "changed",
                    "striking")) {
                for (DeliveryDimension dimension : DeliveryDimension.values()) {
                    for (DeliveryCount count : deliveries.counts(id, dimension, false, 0, Integer.MAX_VALUE)) {
                        csv.row(
                                count.dimension(),
                                count.value(),
                                count.name(),
                                count.before(),
                                count.now(),
                                count.joined(),
                                count.left(),
                                count.arrived(),
                                count.departed(),
                                count.changed(),
                                count.striking());
                    }
                }
            }
        };
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"vergelijking-" + id + ".csv\"")
                .build();
    }

    private List<DeliveryCount> different(long id, DeliveryDimension dimension) {
        return deliveries.counts(id, dimension, true, 0, Integer.MAX_VALUE);
    }
}
