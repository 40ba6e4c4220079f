package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.ApiKey;
import be.lerarenkaart.access.ApiKeys;
import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.IssuedApiKey;
import be.lerarenkaart.access.KeyState;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keys of programs. */
@Path("/api-keys")
@ApplicationScoped
@Needs(Right.MANAGE_API_KEYS)
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeysResource {

    /** A key as it is shown. */
    public record Shown(
            long id,
            String name,
            Role role,
            String scope,
            String prefix,
            KeyState state,
            Instant createdAt,
            Instant lastUsed,
            Instant expiresAt,
            Instant revokedAt) {

        static Shown of(ApiKey key) {
            Grant grant = key.grant();
            return new Shown(
                    key.id(),
                    key.name(),
                    grant.role(),
                    grant.scope().id(),
                    key.prefix(),
                    key.state(),
                    key.createdAt(),
                    key.lastUsed(),
                    key.expiresAt(),
                    key.revokedAt());
        }
    }

    /** A key, and the secret that will not be shown again. */
    public record ShownOnce(
            long id, String name, Role role, String scope, String prefix, Instant expiresAt, String key) {

        static Response of(IssuedApiKey issued) {
            ApiKey key = issued.key();
            Grant grant = key.grant();
            return Response.status(Response.Status.CREATED)
                    .entity(new ShownOnce(
                            key.id(),
                            key.name(),
                            grant.role(),
                            grant.scope().id(),
                            key.prefix(),
                            key.expiresAt(),
                            issued.secret()))
                    .build();
        }
    }

    private static final Set<Role> FOR_PROGRAMS = EnumSet.of(Role.ADMINISTRATOR, Role.PERSONNEL, Role.PARTNER);

    @Inject
    private ApiKeys keys;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @GET
    public List<Shown> all() {
        return keys.all().stream()
                .filter(key ->
                        caller.grants().allow(Right.MANAGE_API_KEYS, key.grant().scope()))
                .map(Shown::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(InputStream body) {
        Fields fields = Fields.of(body);
        String name = fields.requiredText("name", 80);
        Grant grant = grant(fields);
        Instant expiresAt = fields.moment("expiresAt");
        fields.check();
        caller.must(Right.MANAGE_API_KEYS, grant.scope());
        places.require(grant.scope());
        return ShownOnce.of(keys.issue(caller.by(), name, grant, expiresAt));
    }

    @POST
    @Path("/{id}/rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rotate(@PathParam("id") long id, InputStream body) {
        own(id);
        Fields fields = Fields.of(body);
        Instant oldUntil = fields.moment("oldUntil");
        fields.check();
        return ShownOnce.of(keys.rotate(caller.by(), id, oldUntil == null ? Instant.EPOCH : oldUntil));
    }

    private void own(long id) {
        caller.own(Right.MANAGE_API_KEYS, () -> keys.get(id), key -> key.grant().scope());
    }

    /** Null when a fault was noted. */
    private static Grant grant(Fields fields) {
        Role role = fields.choice("role", Role.class, null);
        String scope = fields.text("scope", 30);
        if (role == null || !FOR_PROGRAMS.contains(role)) {
            fields.fault("role", "Kies ADMINISTRATOR, PERSONNEL of PARTNER.");
            return null;
        }
        boolean bound = role.bound() != Scope.Kind.EVERYTHING;
        if (bound && (scope == null || !scope.matches("\\d{1,18}"))) {
            fields.fault("scope", "Vul het nummer in van de instelling of de partner.");
            return null;
        }
        if (!bound && scope != null) {
            fields.fault("scope", "Een sleutel van een beheerder geldt overal.");
            return null;
        }
        return new Grant(role, new Scope(role.bound(), bound ? scope : ""));
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("id") long id) {
        own(id);
        keys.revoke(caller.by(), id);
    }
}
