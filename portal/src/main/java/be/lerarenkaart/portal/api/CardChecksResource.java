package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Roles;
import be.lerarenkaart.partner.CardCheck;
import be.lerarenkaart.partner.CardChecks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** A partner's question. The number travels in the body: addresses end up in logs. */
@Path("/card-checks")
@ApplicationScoped
@RolesAllowed(Roles.PARTNER)
@Produces(MediaType.APPLICATION_JSON)
public class CardChecksResource {

    /** The number as typed or scanned, and what it is asked for. */
    public record Question(String number, String purpose) {}

    @Inject
    private CardChecks checks;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Is this card valid now? Always 200 with a reason; \"not valid\" is an answer, no fault")
    @RequestBody(content = @Content(schema = @Schema(implementation = Question.class)))
    public CardCheck check(InputStream body) {
        Fields fields = Fields.of(body);
        String number = fields.requiredText("number", 40);
        fields.text("purpose", 100);
        fields.check();
        return checks.check(caller.partnerId(), number);
    }
}
