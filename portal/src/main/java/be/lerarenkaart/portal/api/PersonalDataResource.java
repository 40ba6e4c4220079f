package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.PersonExport;
import be.lerarenkaart.privacy.PersonExports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Everything that is held of a person, for whoever asks it by article 15. */
@Path("/people/{id}/personal-data")
@ApplicationScoped
@Needs(Right.EXPORT_PEOPLE)
@Produces(MediaType.APPLICATION_JSON)
public class PersonalDataResource {

    @Inject
    private PersonExports exports;

    @Inject
    private Caller caller;

    @GET
    public PersonExport get(@PathParam("id") long person) {
        return exports.of(person, caller.by());
    }
}
