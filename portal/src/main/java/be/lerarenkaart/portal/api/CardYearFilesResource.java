package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.stafflist.StaffListSubmissions;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** The files of a card year, which must have been created before. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.IMPORT_FILES)
@Consumes({FileTypes.CSV, FileTypes.XLSX, FileTypes.BYTES, FileTypes.TEXT, FileTypes.TABS})
@Produces(MediaType.APPLICATION_JSON)
public class CardYearFilesResource {

    @Inject
    private SentFile sent;

    @Inject
    private CardYears cardYears;

    @Inject
    private StaffListSubmissions submissions;

    @Inject
    private Caller caller;

    @POST
    @Path("/epd-deliveries")
    public Response epdDelivery(
            @PathParam("year") int year,
            InputStream body,
            @QueryParam("fileName") String fileName,
            @QueryParam("again") boolean again) {
        return receive("EPD_DELIVERY", year, body, fileName, again);
    }

    /** Of an institution's own program: its own list, until the last day. */
    @POST
    @Path("/staff-lists")
    @Needs(Right.SUBMIT_STAFF_LISTS)
    public Response staffList(
            @PathParam("year") int year,
            InputStream body,
            @QueryParam("fileName") String fileName,
            @QueryParam("again") boolean again) {
        if (caller.may(Right.IMPORT_FILES)) {
            return receive("STAFF_LIST", year, body, fileName, again);
        }
        CardYear cardYear = new CardYear(year);
        cardYears.get(cardYear);
        String institution = caller.reach(Right.SUBMIT_STAFF_LISTS).get(0).id();
        return sent.receive(
                body,
                fileName,
                (whole, name) -> submissions.receive(cardYear, institution, whole, name, again, caller.by()));
    }

    @POST
    @Path("/subscriptions")
    public Response subscriptions(
            @PathParam("year") int year,
            InputStream body,
            @QueryParam("fileName") String fileName,
            @QueryParam("again") boolean again) {
        return receive("SUBSCRIPTIONS", year, body, fileName, again);
    }

    @POST
    @Path("/pickup-points")
    public Response pickupPoints(
            @PathParam("year") int year,
            InputStream body,
            @QueryParam("fileName") String fileName,
            @QueryParam("again") boolean again) {
        return receive("PICKUP_POINTS", year, body, fileName, again);
    }

    @POST
    @Path("/postcode-claims")
    public Response postcodeClaims(
            @PathParam("year") int year,
            InputStream body,
            @QueryParam("fileName") String fileName,
            @QueryParam("again") boolean again) {
        return receive("POSTCODE_CLAIMS", year, body, fileName, again);
    }

    @POST
    @Path("/stolen-cards")
    public Response stolenCards(
            @PathParam("year") int year,
            InputStream body,
            @QueryParam("fileName") String fileName,
            @QueryParam("again") boolean again) {
        return receive("STOLEN_CARDS", year, body, fileName, again);
    }

    private Response receive(String kind, int year, InputStream body, String fileName, boolean again) {
        CardYear cardYear = new CardYear(year);
        cardYears.get(cardYear);
        return sent.receive(kind, cardYear.value(), body, fileName, again);
    }
}
