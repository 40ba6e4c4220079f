package be.lerarenkaart.portal.api.offender;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Breaks the rules of routes on purpose. */
@Path("/offender")
public class OpenToAnybodyResource {

    @GET
    public String anybody() {
        return "";
    }
}
