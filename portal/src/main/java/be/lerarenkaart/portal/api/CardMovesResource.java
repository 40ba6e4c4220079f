package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.card.CardMove;
import be.lerarenkaart.distribution.card.CardMoves;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** Cards that were made for a point that does not serve their holder any more. */
@Path("/card-years/{year}/card-moves")
@ApplicationScoped
@Needs(Right.HANDLE_CARDS)
@Produces(MediaType.APPLICATION_JSON)
public class CardMovesResource {

    /** How many cards moved. */
    public record Moved(long moved) {}

    @Inject
    private CardMoves moves;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    @GET
    public List<CardMove> all(@PathParam("year") int year) {
        return moves.of(cardYears.get(new CardYear(year)).year());
    }

    /** One that was seen, or all. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Moved move(@PathParam("year") int year, InputStream body) {
        CardYear cardYear = cardYears.get(new CardYear(year)).year();
        Fields fields = Fields.of(body);
        boolean everything = fields.flag("all");
        String postcode = fields.text("postcode", 10);
        String from = fields.text("fromPoint", 20);
        String to = fields.text("toPoint", 20);
        if (everything == (postcode != null && from != null && to != null)) {
            fields.fault("postcode", "Geef postcode, fromPoint en toPoint, of all: true.");
        }
        fields.check();
        return new Moved(
                everything
                        ? moves.move(cardYear, null, null, null, caller.by())
                        : moves.move(cardYear, postcode, from, to, caller.by()));
    }
}
