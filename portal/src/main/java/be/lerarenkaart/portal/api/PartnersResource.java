package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.partner.Partner;
import be.lerarenkaart.partner.Partners;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
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

/** Organisations that honour the card. */
@Path("/partners")
@ApplicationScoped
@Needs(Right.MANAGE_PARTNERS)
@Produces(MediaType.APPLICATION_JSON)
public class PartnersResource {

    @Inject
    private Partners partners;

    @Inject
    private Caller caller;

    @GET
    public List<Partner> all() {
        return partners.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(InputStream body) {
        Fields fields = Fields.of(body);
        String name = fields.requiredText("name", 100);
        boolean acceptsStamboek = fields.flag("acceptsStamboek");
        fields.check();
        return Response.status(Response.Status.CREATED)
                .entity(partners.register(name, acceptsStamboek, caller.by()))
                .build();
    }
}
