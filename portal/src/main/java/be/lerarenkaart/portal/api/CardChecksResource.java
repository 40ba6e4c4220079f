package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.partner.CardCheck;
import be.lerarenkaart.partner.CardChecks;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** A partner's question. The number travels in the body: addresses end up in logs. */
@Path("/card-checks")
@ApplicationScoped
@Needs(Right.CHECK_CARDS)
@Produces(MediaType.APPLICATION_JSON)
public class CardChecksResource {

    @Inject
    private CardChecks checks;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CardCheck check(InputStream body) {
        Fields fields = Fields.of(body);
        String number = fields.requiredText("number", 40);
        fields.text("purpose", 100);
        String postcode = fields.text("postcode", 10);
        fields.check();
        return checks.check(caller.partnerId(), number, postcode);
    }
}
