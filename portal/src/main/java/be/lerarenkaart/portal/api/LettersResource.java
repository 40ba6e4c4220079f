package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.mail.LetterCount;
import be.lerarenkaart.mail.LetterFact;
import be.lerarenkaart.mail.LetterFilter;
import be.lerarenkaart.mail.LetterState;
import be.lerarenkaart.mail.Outbox;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** What was sent and what was not; never to whom, nor what stood in it. */
@Path("/letters")
@ApplicationScoped
@Needs(Right.SEE_LETTERS)
@Produces(MediaType.APPLICATION_JSON)
public class LettersResource {

    private static final int NEWEST = 100;
    private static final int LONGEST_ADDRESS = 254;

    /** A letter as it is shown. */
    public record Shown(
            long id,
            String template,
            LetterState state,
            boolean acknowledged,
            int attempts,
            String reason,
            Instant queuedAt,
            Instant dueAt,
            Instant changedAt) {

        static Shown of(LetterFact letter) {
            return new Shown(
                    letter.id(),
                    letter.template(),
                    letter.state(),
                    letter.acknowledged(),
                    letter.attempts(),
                    letter.reason(),
                    letter.queuedAt(),
                    letter.dueAt(),
                    letter.changedAt());
        }
    }

    /** How many there are of each, and the newest of those that were asked for. */
    public record Letters(boolean sending, List<LetterCount> counts, List<Shown> letters) {}

    @Inject
    private Outbox outbox;

    @Inject
    private Caller caller;

    @GET
    public Letters newest(
            @QueryParam("state") @OneOf("letterState") String state,
            @QueryParam("template") @OneOf("letterTemplate") String template) {
        LetterFilter filter = new LetterFilter(state(state), template, null);
        List<Shown> letters =
                outbox.list(filter, 0, NEWEST).stream().map(Shown::of).toList();
        return new Letters(outbox.isSending(), outbox.counts(), letters);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trial(InputStream body) {
        Fields fields = Fields.of(body);
        String to = fields.requiredText("to", LONGEST_ADDRESS);
        fields.check();
        Shown queued = Shown.of(outbox.get(outbox.queueTrial(to, caller.by())));
        return Response.accepted(queued).build();
    }

    @POST
    @Path("/released")
    public Released release() {
        return new Released(outbox.release(caller.by()));
    }

    /** How many were held before. */
    public record Released(int letters) {}

    @POST
    @Path("/{id}/retry")
    public Shown retry(@PathParam("id") long id) {
        outbox.retry(id, caller.by());
        return Shown.of(outbox.get(id));
    }

    @DELETE
    @Path("/{id}")
    public void cancel(@PathParam("id") long id) {
        outbox.cancel(id, caller.by());
    }

    private static LetterState state(String name) {
        return name == null || name.isEmpty() ? null : LetterState.valueOf(name);
    }
}
