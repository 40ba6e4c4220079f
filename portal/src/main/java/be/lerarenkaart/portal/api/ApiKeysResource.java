package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.ApiKey;
import be.lerarenkaart.access.ApiKeys;
import be.lerarenkaart.access.IssuedApiKey;
import be.lerarenkaart.access.Roles;
import be.lerarenkaart.partner.Partners;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Keys of programs. */
@Path("/api-keys")
@ApplicationScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeysResource {

    /** A key, and the secret that will not be shown again. */
    public record ShownOnce(long id, String name, String role, Long partnerId, String prefix, String key) {}

    private enum Role {
        ADMINISTRATOR,
        PARTNER
    }

    @Inject
    private ApiKeys keys;

    @Inject
    private Partners partners;

    @GET
    public List<ApiKey> all() {
        return keys.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream body) {
        Fields fields = Fields.of(body);
        String name = fields.requiredText("name", 80);
        Role role = fields.choice("role", Role.class, null);
        Long partnerId = fields.number("partnerId");
        if (role == null) {
            fields.fault("role", "Kies ADMINISTRATOR of PARTNER.");
        } else if (role == Role.PARTNER && partnerId == null) {
            fields.fault("partnerId", "Een sleutel van een partner heeft een partner nodig.");
        } else if (role == Role.ADMINISTRATOR && partnerId != null) {
            fields.fault("partnerId", "Een beheerder hoort bij geen partner.");
        }
        fields.check();
        if (partnerId != null) {
            partners.get(partnerId);
        }
        IssuedApiKey issued = keys.issue(name, role.name(), partnerId);
        ApiKey key = issued.key();
        return Response.status(Response.Status.CREATED)
                .entity(new ShownOnce(key.id(), key.name(), key.role(), key.partnerId(), key.prefix(), issued.secret()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("id") long id) {
        keys.revoke(id);
    }
}
