package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Long work: how far it is and what came of it. */
@Path("/runs")
@ApplicationScoped
@Needs(Right.SEE_CAMPAIGN)
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

    @Inject
    private Jobs jobs;

    @GET
    public List<RunAnswer> waiting() {
        return jobs.waiting().stream().map(RunAnswer::of).toList();
    }

    @GET
    @Path("/{id}")
    public RunAnswer get(@PathParam("id") long id) {
        return RunAnswer.of(jobs.get(id));
    }
}
