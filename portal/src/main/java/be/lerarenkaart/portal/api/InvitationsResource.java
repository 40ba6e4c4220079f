package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Invitation;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.NewInvitation;
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
import java.util.List;

/**
 * Inviting many people at once, for programs. Whoever is invited says yes on a page; an administrator is made on a page
 * only, by a person.
 */
@Path("/invitations")
@ApplicationScoped
@Needs(Right.MANAGE_ACCOUNTS)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

    private static final int MOST = 10_000;
    private static final int LONGEST_ADDRESS = 254;

    /** An invitation that waits; never to whom. */
    public record Shown(long id, Role role, String scope, Instant sentAt, Instant validUntil, boolean expired) {

        static Shown of(Invitation invitation) {
            Grant grant = invitation.grant();
            return new Shown(
                    invitation.id(),
                    grant.role(),
                    grant.scope().id(),
                    invitation.sentAt(),
                    invitation.validUntil(),
                    invitation.expired());
        }
    }

    @Inject
    private Invitations invitations;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @GET
    public List<Shown> waiting() {
        List<Scope> reach = caller.reach(Right.MANAGE_ACCOUNTS);
        List<Invitation> found = reach.contains(Scope.EVERYTHING)
                ? invitations.list("", 0, MOST)
                : reach.stream()
                        .flatMap(scope -> invitations.at(scope).stream())
                        .toList();
        return found.stream().map(Shown::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(InputStream body) {
        Fields fields = Fields.of(body);
        String email = fields.requiredText("email", LONGEST_ADDRESS);
        String fullName = fields.requiredText("fullName", 120);
        Role role = fields.choice("role", Role.class, null);
        String scope = fields.requiredText("scope", 30);
        if (role == null || role == Role.ADMINISTRATOR) {
            fields.fault("role", "Kies PERSONNEL, POINT_MANAGER, POINT_CLERK of PARTNER.");
        }
        fields.check();
        Scope where = new Scope(role.bound(), scope);
        caller.must(Right.MANAGE_ACCOUNTS, where);
        String place = places.require(where).name();
        NewInvitation asked = new NewInvitation(email, fullName, new Grant(role, where), place);
        return Response.status(Response.Status.CREATED)
                .entity(Shown.of(invitations.invite(caller.by(), asked)))
                .build();
    }

    @POST
    @Path("/{id}/letters")
    public Shown sendAgain(@PathParam("id") long id) {
        own(id);
        return Shown.of(invitations.sendAgain(caller.by(), id));
    }

    @DELETE
    @Path("/{id}")
    public void withdraw(@PathParam("id") long id) {
        own(id);
        invitations.withdraw(caller.by(), id);
    }

    private void own(long id) {
        caller.own(Right.MANAGE_ACCOUNTS, () -> invitations.get(id), invitation -> invitation
                .grant()
                .scope());
    }
}
