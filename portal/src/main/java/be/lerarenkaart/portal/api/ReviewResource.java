package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.review.ReviewChoice;
import be.lerarenkaart.eligibility.review.Reviews;
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
import java.io.InputStream;

/** One thing to look at, and deciding about it. */
@Path("/reviews/{id}")
@ApplicationScoped
@Needs(Right.SETTLE_REVIEWS)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Reviews reviews;

    @Inject
    private Caller caller;

    @GET
    public ReviewAnswer get(@PathParam("id") long id) {
        return ReviewAnswer.of(reviews.get(id));
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReviewAnswer decide(@PathParam("id") long id, InputStream body) {
        Fields fields = Fields.of(body);
        fields.required("version");
        Integer version = fields.smallNumber("version");
        fields.required("choice");
        ReviewChoice choice = fields.choice("choice", ReviewChoice.class, null);
        String reason = fields.requiredText("reason", LONGEST_REASON);
        fields.check();
        reviews.decide(id, version, choice, reason, caller.by());
        return get(id);
    }

    /** Puts it before people again. */
    @POST
    @Path("/reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    public ReviewAnswer reopen(@PathParam("id") long id, InputStream body) {
        Fields fields = Fields.of(body);
        fields.required("version");
        Integer version = fields.smallNumber("version");
        fields.check();
        reviews.reopen(id, version, caller.by());
        return get(id);
    }
}
