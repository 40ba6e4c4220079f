package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Roles;
import be.lerarenkaart.distribution.ClaimConflict;
import be.lerarenkaart.distribution.ClaimGap;
import be.lerarenkaart.distribution.PostcodeClaims;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Where claims on postcodes clash or leave holes, and what people decide about it. */
@Path("/card-years/{year}")
@ApplicationScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PostcodeClaimsResource {

    /** Names the point that is to serve a postcode. */
    public record Assignment(String pickupPoint) {}

    /** How many postcodes got a point. */
    public record Accepted(int accepted) {}

    @Inject
    private PostcodeClaims claims;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    @GET
    @Path("/postcode-conflicts")
    @Operation(summary = "Postcodes that more than one point claims, with the suggestion: the earliest claim")
    public List<ClaimConflict> conflicts(@PathParam("year") int year) {
        return claims.conflicts(existing(year));
    }

    @GET
    @Path("/postcode-gaps")
    @Operation(summary = "Postcodes with holders that nobody serves, with the suggestion: the nearest point")
    public List<ClaimGap> gaps(@PathParam("year") int year) {
        return claims.gaps(existing(year));
    }

    @POST
    @Path("/postcode-conflicts/accept")
    @Operation(summary = "Accepts the suggestion for every open conflict")
    public Accepted acceptConflicts(@PathParam("year") int year) {
        return new Accepted(claims.acceptSuggestions(existing(year), true, false, caller.name()));
    }

    @POST
    @Path("/postcode-gaps/accept")
    @Operation(summary = "Accepts the suggestion for every open gap")
    public Accepted acceptGaps(@PathParam("year") int year) {
        return new Accepted(claims.acceptSuggestions(existing(year), false, true, caller.name()));
    }

    @PUT
    @Path("/postcode-assignments/{postcode}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets a point serve a postcode, whatever the claims say")
    @RequestBody(content = @Content(schema = @Schema(implementation = Assignment.class)))
    public void assign(@PathParam("year") int year, @PathParam("postcode") String postcode, InputStream body) {
        CardYear cardYear = existing(year);
        Fields fields = Fields.of(body);
        String point = fields.requiredText("pickupPoint", 20);
        fields.check();
        claims.assign(cardYear, postcode, point, caller.name());
    }

    private CardYear existing(int year) {
        return cardYears.get(new CardYear(year)).year();
    }
}
