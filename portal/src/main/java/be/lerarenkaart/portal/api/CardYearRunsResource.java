package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.Allocations;
import be.lerarenkaart.distribution.ConflictRule;
import be.lerarenkaart.distribution.GapRule;
import be.lerarenkaart.distribution.Production;
import be.lerarenkaart.distribution.Productions;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.Entitlements;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/** Starts the long work of a card year; answers 202 and where to watch it. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.RUN_CAMPAIGN)
@Produces(MediaType.APPLICATION_JSON)
public class CardYearRunsResource {

    @Inject
    private CardYears cardYears;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Allocations allocations;

    @Inject
    private Productions productions;

    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @POST
    @Path("/entitlement-runs")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("year") int year, InputStream body) {
        CardYear cardYear = existing(year);
        Fields fields = Fields.of(body);
        boolean dryRun = fields.flag("dryRun");
        fields.check();
        return started(entitlements.decide(cardYear, dryRun, caller.by()));
    }

    @POST
    @Path("/allocations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response allocate(@PathParam("year") int year, InputStream body) {
        CardYear cardYear = existing(year);
        Fields fields = Fields.of(body);
        boolean dryRun = fields.flag("dryRun");
        ConflictRule conflicts = fields.choice("conflicts", ConflictRule.class, ConflictRule.ASK);
        GapRule gaps = fields.choice("gaps", GapRule.class, GapRule.ASK);
        fields.check();
        return started(allocations.allocate(cardYear, dryRun, conflicts, gaps, caller.by()));
    }

    @POST
    @Path("/productions")
    public Response produce(@PathParam("year") int year) {
        return started(productions.freeze(existing(year), caller.by()));
    }

    @GET
    @Path("/productions")
    public List<Production> productions(@PathParam("year") int year) {
        return productions.of(existing(year));
    }

    private CardYear existing(int year) {
        return cardYears.get(new CardYear(year)).year();
    }

    private Response started(long job) {
        return Response.accepted(RunAnswer.of(jobs.get(job)))
                .location(URI.create("runs/" + job))
                .build();
    }
}
