package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.message.DueMessage;
import be.lerarenkaart.distribution.message.MessageBatch;
import be.lerarenkaart.distribution.message.MessageKind;
import be.lerarenkaart.distribution.message.PointMessages;
import be.lerarenkaart.eligibility.CardYears;
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
import java.util.List;
import java.util.Map;

/** Messages to pick-up points: whom each is due to, and sending it. */
@Path("/card-years/{year}/point-messages")
@ApplicationScoped
@Needs(Right.MESSAGE_POINTS)
@Produces(MediaType.APPLICATION_JSON)
public class PointMessagesResource {

    /**
     * A point that would be told.
     *
     * @param fields what the text may say of it
     * @param reachable whether anybody's address is known
     */
    public record Due(
            String pointCode, String pointName, List<String> occasions, Map<String, String> fields, boolean reachable) {

        static Due of(DueMessage message) {
            return new Due(
                    message.pointCode(),
                    message.pointName(),
                    message.occasions(),
                    message.fields(),
                    message.isReachable());
        }
    }

    @Inject
    private PointMessages messages;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    /** What was sent, newest first. */
    @GET
    public List<MessageBatch> sent(@PathParam("year") int year) {
        return messages.sent(existing(year));
    }

    @GET
    @Path("/{kind}")
    public List<Due> due(@PathParam("year") int year, @PathParam("kind") String kind) {
        return messages.due(existing(year), PointMessageTextsResource.kind(kind)).stream()
                .map(Due::of)
                .toList();
    }

    @POST
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response send(@PathParam("year") int year, @PathParam("kind") String name, InputStream body) {
        MessageKind kind = PointMessageTextsResource.kind(name);
        CardYear cardYear = existing(year);
        Fields fields = Fields.of(body);
        fields.required("points");
        Integer points = fields.smallNumber("points");
        fields.required("textVersion");
        Integer textVersion = fields.smallNumber("textVersion");
        fields.check();
        return Response.status(Response.Status.CREATED)
                .entity(messages.send(cardYear, kind, points, textVersion, caller.by()))
                .build();
    }

    private CardYear existing(int year) {
        return cardYears.get(new CardYear(year)).year();
    }
}
