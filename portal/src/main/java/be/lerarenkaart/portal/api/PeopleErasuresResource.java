package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.ErasureRequest;
import be.lerarenkaart.privacy.PeopleErasures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Erasing people: one administrator asks, another confirms, and it is done as a run. */
@Path("/")
@ApplicationScoped
@Needs(Right.ERASE_PEOPLE)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleErasuresResource {

    /**
     * An erasure that was asked for.
     *
     * @param person absent for everybody whose time has come
     * @param throughYear the last card year of a right that is forgotten; 0 for one person
     * @param run that does it; absent while it waits for a second person
     */
    public record Asked(
            long id, Long person, int throughYear, String reason, Instant askedAt, String askedBy, Long run) {

        static Asked of(ErasureRequest request) {
            return new Asked(
                    request.id(),
                    request.person(),
                    request.throughYear(),
                    request.reason(),
                    request.askedAt(),
                    request.askedBy(),
                    request.job());
        }
    }

    @Inject
    private PeopleErasures erasures;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @GET
    @Path("/people-erasures")
    public List<Asked> waiting() {
        return erasures.waiting().stream().map(Asked::of).toList();
    }

    @POST
    @Path("/people-erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream body) {
        Fields fields = Fields.of(body);
        boolean rehearse = fields.flag("dryRun");
        String reason = rehearse ? null : fields.requiredText("reason", PeopleErasures.LONGEST_REASON);
        fields.check();
        return rehearse
                ? run(erasures.rehearse(caller.by()))
                : Response.status(Response.Status.CREATED)
                        .entity(Asked.of(erasures.ask(reason, caller.by())))
                        .build();
    }

    @POST
    @Path("/people/{id}/erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response askOne(@PathParam("id") long person, InputStream body) {
        Fields fields = Fields.of(body);
        String reason = fields.requiredText("reason", PeopleErasures.LONGEST_REASON);
        fields.check();
        long found = staffMembers.get(person).id();
        return Response.status(Response.Status.CREATED)
                .entity(Asked.of(erasures.askOne(found, reason, caller.by())))
                .build();
    }

    @PUT
    @Path("/people-erasures/{id}/confirmed")
    public Response confirm(@PathParam("id") long id) {
        return run(erasures.confirm(id, caller.by()));
    }

    @DELETE
    @Path("/people-erasures/{id}")
    public void refuse(@PathParam("id") long id) {
        erasures.refuse(id, caller.by());
    }

    private Response run(long job) {
        return Response.accepted(RunAnswer.of(jobs.get(job)))
                .location(URI.create("runs/" + job))
                .build();
    }
}
