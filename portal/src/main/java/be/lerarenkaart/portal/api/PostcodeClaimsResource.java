package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClaimConflict;
import be.lerarenkaart.distribution.ClaimGap;
import be.lerarenkaart.distribution.PostcodeClaims;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
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
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Where claims on postcodes clash or leave holes, and what people decide about it. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.SETTLE_POSTCODES)
@Produces(MediaType.APPLICATION_JSON)
public class PostcodeClaimsResource {

    /** How many postcodes got a point. */
    public record Accepted(int accepted) {}

    /** How many postcodes changed hands. */
    public record Assigned(int assigned) {}

    private static final int MOST_POSTCODES = 200;

    @Inject
    private PostcodeClaims claims;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    @GET
    @Path("/postcode-conflicts")
    public List<ClaimConflict> conflicts(@PathParam("year") int year) {
        return claims.conflicts(existing(year));
    }

    @GET
    @Path("/postcode-gaps")
    public List<ClaimGap> gaps(@PathParam("year") int year) {
        return claims.gaps(existing(year));
    }

    @POST
    @Path("/postcode-conflicts/accept")
    public Accepted acceptConflicts(@PathParam("year") int year) {
        return new Accepted(claims.acceptSuggestions(existing(year), true, false, caller.by()));
    }

    @POST
    @Path("/postcode-gaps/accept")
    public Accepted acceptGaps(@PathParam("year") int year) {
        return new Accepted(claims.acceptSuggestions(existing(year), false, true, caller.by()));
    }

    @PUT
    @Path("/postcode-assignments/{postcode}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void assign(@PathParam("year") int year, @PathParam("postcode") String postcode, InputStream body) {
        CardYear cardYear = existing(year);
        Fields fields = Fields.of(body);
        String point = fields.requiredText("pickupPoint", 20);
        String seen = fields.text("replaces", 20);
        fields.check();
        claims.assign(cardYear, postcode, point, seen, caller.by());
    }

    /** All or none; each postcode with the point that whoever asks saw there. */
    @POST
    @Path("/postcode-assignments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Assigned assignAll(@PathParam("year") int year, InputStream body) {
        CardYear cardYear = existing(year);
        Fields fields = Fields.of(body);
        String point = fields.requiredText("pickupPoint", 20);
        fields.required("postcodes");
        Map<String, String> seen = fields.textsByName("postcodes", MOST_POSTCODES, 20);
        fields.check();
        return new Assigned(claims.assignAll(cardYear, seen, point, caller.by()));
    }

    private CardYear existing(int year) {
        return cardYears.get(new CardYear(year)).year();
    }
}
