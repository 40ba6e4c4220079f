package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.eligibility.people.MergeFact;
import be.lerarenkaart.eligibility.people.Merges;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Two files that turn out to be of one person, and making them two again. */
@Path("/")
@ApplicationScoped
@Needs(Right.CHANGE_PEOPLE)
@Produces(MediaType.APPLICATION_JSON)
public class MergesResource {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Merges merges;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private Caller caller;

    /** Those in which this person took part, newest first, ended ones too. */
    @GET
    @Path("/people/{id}/merges")
    public List<MergeFact> list(@PathParam("id") long person) {
        return merges.of(staffMembers.get(person).id());
    }

    @POST
    @Path("/people/{id}/merges")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("id") long kept, InputStream body) {
        Fields fields = Fields.of(body);
        fields.required("merged");
        Long merged = fields.number("merged");
        String reason = fields.requiredText("reason", LONGEST_REASON);
        fields.check();
        return Response.status(Response.Status.CREATED)
                .entity(merges.get(merges.merge(kept, merged, reason, caller.by())))
                .build();
    }

    @PUT
    @Path("/merges/{id}/ended")
    @Consumes(MediaType.APPLICATION_JSON)
    public MergeFact end(@PathParam("id") long merge, InputStream body) {
        Fields fields = Fields.of(body);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        fields.check();
        merges.end(merge, reason, caller.by());
        return merges.get(merge);
    }
}
