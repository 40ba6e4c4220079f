package be.lerarenkaart.portal.api;

import be.lerarenkaart.portal.security.ForPeopleOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/**
 * Keys of programs are made, followed by others and revoked by people, on a page: a key that can make keys outlives its
 * end. These addresses only tell so; nothing ever passes the filter in front of them.
 */
@Path("/api-keys")
@ApplicationScoped
@ForPeopleOnly("Met een sleutel kun je geen sleutels bekijken, maken, vervangen of intrekken."
        + " Dat doet een mens: meld je aan en ga naar Sleutels.")
public class ApiKeysResource {

    @GET
    public void all() {
        // See the filter.
    }

    @POST
    public void issue() {
        // See the filter.
    }

    @DELETE
    @Path("/{id}")
    public void revoke() {
        // See the filter.
    }

    @POST
    @Path("/{id}/rotations")
    public void rotate() {
        // See the filter.
    }
}
