package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Deliveries;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Settles that a delivery that waits will never hold. */
@Path("/imports/{id}/set-aside")
@ApplicationScoped
@Needs(Right.CONFIRM_DELIVERIES)
public class DeliverySetAsideResource {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Caller caller;

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void setAside(@PathParam("id") long id, InputStream body) {
        Fields fields = Fields.of(body);
        String reason = fields.requiredText("reason", 500);
        fields.check();
        deliveries.setAside(id, reason, caller.by());
    }
}
