package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClaimDeadlines;
import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.stafflist.StaffListDeadlines;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;

/** One card year and its dates. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.CHANGE_CARD_YEARS)
@Produces(MediaType.APPLICATION_JSON)
public class CardYearResource {

    @Inject
    private CardYears cardYears;

    @Inject
    private StaffListDeadlines deadlines;

    @Inject
    private ClaimDeadlines claimDeadlines;

    @Inject
    private Caller caller;

    @GET
    public CardYearAnswer get(@PathParam("year") int year) {
        return CardYearAnswer.of(cardYears.get(new CardYear(year)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public CardYearAnswer put(@PathParam("year") int year, InputStream body) {
        CardYear cardYear = new CardYear(year);
        Fields fields = Fields.of(body);
        CardYearChanges changes = new CardYearChanges(
                fields.date("subscriptionDeadline"),
                fields.date("referenceDate"),
                fields.date("latestStart"),
                fields.date("searchOpens"),
                fields.date("pickupOpens"),
                fields.date("pickupCloses"),
                fields.smallNumber("ruleSet"));
        LocalDate lastDayOfLists = fields.date("staffListDeadline");
        LocalDate lastDayOfClaims = fields.date("claimDeadline");
        fields.check();
        CardYearDates dates = cardYears.put(cardYear, changes, caller.by());
        if (lastDayOfLists != null) {
            deadlines.set(cardYear, lastDayOfLists, caller.by());
        }
        if (lastDayOfClaims != null) {
            claimDeadlines.set(cardYear, lastDayOfClaims, caller.by());
        }
        return CardYearAnswer.of(dates);
    }
}
