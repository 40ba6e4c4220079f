package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Deliveries;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;

/** Lets a delivery hold that waits for a second person. */
@Path("/imports/{id}/confirmed")
@ApplicationScoped
@Needs(Right.CONFIRM_DELIVERIES)
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryConfirmationResource {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response confirm(@PathParam("id") long id, InputStream body) {
        Fields fields = Fields.of(body);
        String reason = fields.requiredText("reason", 500);
        fields.check();
        long job = deliveries.confirm(id, reason, caller.by());
        return Response.accepted(RunAnswer.of(jobs.get(job)))
                .location(URI.create("runs/" + job))
                .build();
    }
}
