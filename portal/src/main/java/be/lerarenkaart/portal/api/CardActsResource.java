package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.BlockReason;
import be.lerarenkaart.distribution.CardState;
import be.lerarenkaart.distribution.Channel;
import be.lerarenkaart.distribution.card.ActPreview;
import be.lerarenkaart.distribution.card.Blocking;
import be.lerarenkaart.distribution.card.BulkActs;
import be.lerarenkaart.distribution.card.CardAct;
import be.lerarenkaart.distribution.card.CardCounts;
import be.lerarenkaart.distribution.card.CardSelection;
import be.lerarenkaart.distribution.card.PlaceCards;
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
import java.util.Map;

/** Where the cards of a year are, and what happens to a box or a channel of them at once. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.HANDLE_CARDS)
@Produces(MediaType.APPLICATION_JSON)
public class CardActsResource {

    private static final int MOST_NUMBERS = 5000;

    /** What can happen to many cards together. */
    public enum Act {
        RECEIVE,
        DELIVER,
        RETURN,
        BLOCK
    }

    /**
     * What an act did, or would do.
     *
     * @param changed cards
     * @param left cards of the selection that stay as they are, by state
     * @param unknown numbers that no card of the selection has
     */
    public record Outcome(boolean dryRun, long changed, Map<CardState, Long> left, long unknown) {}

    @Inject
    private BulkActs bulk;

    @Inject
    private CardCounts counts;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    @GET
    @Path("/card-counts")
    public List<PlaceCards> counts(@PathParam("year") int year) {
        caller.must(Right.HANDLE_CARDS, Scope.EVERYTHING);
        return counts.of(cardYears.get(new CardYear(year)).year());
    }

    @POST
    @Path("/card-acts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Outcome act(@PathParam("year") int year, InputStream body) {
        CardYear cardYear = cardYears.get(new CardYear(year)).year();
        Fields fields = Fields.of(body);
        Act act = fields.choice("act", Act.class, null);
        fields.required("act");
        Channel channel = fields.choice("channel", Channel.class, null);
        String point = fields.text("point", 20);
        Long production = fields.number("production");
        List<String> numbers = fields.texts("numbers", MOST_NUMBERS, 20);
        BlockReason reason = fields.choice("reason", BlockReason.class, null);
        String policeReport = fields.text("policeReport", 40);
        String remark = fields.text("remark", 500);
        boolean dryRun = fields.flag("dryRun");
        if (channel == null && point == null && numbers == null) {
            fields.fault("channel", "Geef een kanaal, een afhaalpunt of kaartnummers.");
        }
        fields.check();
        caller.must(
                act == Act.BLOCK ? Right.BLOCK_CARDS : Right.HANDLE_CARDS,
                point == null ? Scope.EVERYTHING : Scope.pickupPoint(point));
        CardSelection selection = new CardSelection(cardYear, channel, point, production, numbers);
        CardAct wanted = CardAct.valueOf(act.name());
        ActPreview before = bulk.preview(wanted, selection);
        long changed =
                dryRun ? before.changes() : perform(wanted, selection, new Blocking(reason, policeReport, remark));
        return new Outcome(dryRun, changed, before.left(), before.unknown());
    }

    private long perform(CardAct act, CardSelection selection, Blocking blocking) {
        return act == CardAct.BLOCK
                ? bulk.block(selection, blocking, caller.by())
                : bulk.perform(act, selection, blocking.remark(), caller.by());
    }
}
