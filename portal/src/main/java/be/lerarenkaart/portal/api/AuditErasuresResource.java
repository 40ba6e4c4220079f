package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.ErasureOutcome;
import be.lerarenkaart.audit.ErasurePreview;
import be.lerarenkaart.audit.Erasures;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.audit.WaitingErasure;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
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
import java.util.ArrayList;
import java.util.List;

/** Letting the trail forget people: one at once, several or an account when a second administrator agrees. */
@Path("/audit-erasures")
@ApplicationScoped
@Needs(Right.ERASE_FROM_TRAIL)
@Produces(MediaType.APPLICATION_JSON)
public class AuditErasuresResource {

    /**
     * What became of a question, or would.
     *
     * @param state {@code REHEARSED}, {@code DONE} or {@code WAITING}
     * @param id of the erasure that waits; null for others
     * @param entries how many were emptied, or would be
     */
    public record Answer(String state, Long id, long entries, List<ErasurePreview> people) {}

    @Inject
    private Erasures erasures;

    @Inject
    private Caller caller;

    /** Those that wait. */
    @GET
    public List<WaitingErasure> waiting() {
        return erasures.waiting();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream body) {
        Fields fields = Fields.of(body);
        List<Subject> people = new ArrayList<>();
        fields.ids("staffMembers", Erasures.MOST_PEOPLE).forEach(id -> people.add(Subject.of("STAFF_MEMBER", id)));
        fields.ids("accounts", Erasures.MOST_PEOPLE).forEach(id -> people.add(Subject.of("ACCOUNT", id)));
        boolean rehearse = fields.flag("dryRun");
        String reason = rehearse ? null : fields.requiredText("reason", Erasures.LONGEST_REASON);
        fields.check();
        List<ErasurePreview> preview = erasures.preview(people);
        if (rehearse) {
            long entries = preview.stream().mapToLong(ErasurePreview::entries).sum();
            return Response.ok(new Answer("REHEARSED", null, entries, preview)).build();
        }
        ErasureOutcome outcome = erasures.ask(people, reason, caller.by());
        return outcome.isDone()
                ? Response.ok(new Answer("DONE", null, outcome.entries(), preview))
                        .build()
                : Response.accepted(new Answer("WAITING", outcome.waiting(), 0, preview))
                        .build();
    }

    @PUT
    @Path("/{id}/confirmed")
    public Answer confirm(@PathParam("id") long id) {
        return new Answer("DONE", null, erasures.confirm(id, caller.by()), List.of());
    }

    @DELETE
    @Path("/{id}")
    public void refuse(@PathParam("id") long id) {
        erasures.refuse(id, caller.by());
    }
}
