package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.StarterBatch;
import be.lerarenkaart.distribution.StarterBatches;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How far the groups of those who begin through the year are. */
@Path("/card-years/{year}/starter-batches")
@ApplicationScoped
@Needs(Right.RUN_CAMPAIGN)
@Produces(MediaType.APPLICATION_JSON)
public class StarterBatchesResource {

    /** @param nextYear how many begin after the last window, as was last decided */
    public record Answer(List<StarterBatch> batches, long nextYear) {}

    @Inject
    private CardYears cardYears;

    @Inject
    private StarterBatches batches;

    @GET
    public Answer all(@PathParam("year") int year) {
        CardYear existing = cardYears.get(new CardYear(year)).year();
        return new Answer(batches.of(existing), batches.nextYear(existing));
    }
}
