package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Roles;
import be.lerarenkaart.eligibility.CardYears;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** All card years. */
@Path("/card-years")
@ApplicationScoped
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class CardYearsResource {

    @Inject
    private CardYears cardYears;

    @GET
    public List<CardYearAnswer> all() {
        return cardYears.all().stream().map(CardYearAnswer::of).toList();
    }
}
