package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.portal.security.Needs;
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
@Needs(Right.SEE_CAMPAIGN)
@Produces(MediaType.APPLICATION_JSON)
public class CardYearsResource {

    @Inject
    private CardYears cardYears;

    @GET
    public List<CardYearAnswer> all() {
        return cardYears.all().stream().map(CardYearAnswer::of).toList();
    }
}
