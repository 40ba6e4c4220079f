package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Roles;
import be.lerarenkaart.partner.Partner;
import be.lerarenkaart.partner.Partners;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Organisations that honour the card. */
@Path("/partners")
@ApplicationScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PartnersResource {

    /** A partner to be; without acceptsStamboek it may ask by card number only. */
    public record NewPartner(String name, boolean acceptsStamboek) {}

    @Inject
    private Partners partners;

    @GET
    @Operation(summary = "The partners, in order of name")
    public List<Partner> all() {
        return partners.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a partner in")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewPartner.class)))
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = Partner.class)))
    @APIResponse(responseCode = "409", ref = ProblemAnswers.PROBLEM)
    public Response register(InputStream body) {
        Fields fields = Fields.of(body);
        String name = fields.requiredText("name", 100);
        boolean acceptsStamboek = fields.flag("acceptsStamboek");
        fields.check();
        return Response.status(Response.Status.CREATED)
                .entity(partners.register(name, acceptsStamboek))
                .build();
    }
}
