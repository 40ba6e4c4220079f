package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.stock.Box;
import be.lerarenkaart.distribution.stock.Delivery;
import be.lerarenkaart.distribution.stock.Gone;
import be.lerarenkaart.distribution.stock.PointStock;
import be.lerarenkaart.distribution.stock.Receipts;
import be.lerarenkaart.distribution.stock.ShelfCards;
import be.lerarenkaart.distribution.stock.ShelfCount;
import be.lerarenkaart.distribution.stock.ShelfCounts;
import be.lerarenkaart.distribution.stock.Stock;
import be.lerarenkaart.distribution.stock.StockWeek;
import be.lerarenkaart.distribution.stock.Stocks;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.StockCsv;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What pick-up points were sent, received, handed over and have left, and what they tell of it themselves. */
@Path("/card-years/{year}")
@ApplicationScoped
@Needs(Right.MANAGE_POINT)
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {

    private static final int MOST_NUMBERS = 5000;

    /** Of one point, with how it came to be. */
    public record PointShelf(
            String code, Stock stock, List<Delivery> deliveries, List<StockWeek> weeks, List<ShelfCount> counts) {}

    /** How many cards an act changed. */
    public record Changed(long changed) {}

    @Inject
    private Stocks stocks;

    @Inject
    private ShelfCards cards;

    @Inject
    private Receipts receipts;

    @Inject
    private ShelfCounts counts;

    @Inject
    private OwnPoints points;

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    /** Of the caller's own points; administrators' own are all. */
    @GET
    @Path("/stock")
    public List<PointStock> all(@PathParam("year") int year) {
        return stocks.of(cardYears.get(new CardYear(year)).year()).stream()
                .filter(one -> caller.grants().allow(Right.MANAGE_POINT, Scope.pickupPoint(one.code())))
                .toList();
    }

    @GET
    @Path("/stock")
    @Produces("text/csv;charset=UTF-8;qs=0.5")
    public StreamingOutput asCsv(@PathParam("year") int year) {
        List<PointStock> own = all(year);
        return out -> StockCsv.write(out, own, StockCsv.columns(), String::valueOf);
    }

    @GET
    @Path("/stock-weeks")
    @Needs(Right.SEE_CAMPAIGN)
    public List<StockWeek> weeks(@PathParam("year") int year) {
        return stocks.weeks(cardYears.get(new CardYear(year)).year(), null);
    }

    @GET
    @Path("/pickup-points/{code}/stock")
    public PointShelf one(@PathParam("year") int year, @PathParam("code") String code) {
        CardYear cardYear = points.year(year, code);
        List<Delivery> deliveries = stocks.deliveries(cardYear, code);
        return new PointShelf(
                code,
                deliveries.stream().map(Delivery::stock).reduce(Stock.NONE, Stock::and),
                deliveries,
                stocks.weeks(cardYear, code),
                counts.of(cardYear, code));
    }

    @POST
    @Path("/pickup-points/{code}/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Changed receive(@PathParam("year") int year, @PathParam("code") String code, InputStream body) {
        CardYear cardYear = points.year(year, code);
        Fields fields = Fields.of(body);
        Long production = fields.number("production");
        fields.required("production");
        String fromPoint = fields.text("fromPoint", 20);
        Integer count = fields.smallNumber("count");
        fields.required("count");
        List<Long> missing = ids(cardYear, code, fields, "missing");
        fields.check();
        return new Changed(
                receipts.receive(cardYear, code, new Box(production, fromPoint), count, missing, caller.by()));
    }

    @POST
    @Path("/pickup-points/{code}/counts")
    @Consumes(MediaType.APPLICATION_JSON)
    public ShelfCount count(@PathParam("year") int year, @PathParam("code") String code, InputStream body) {
        CardYear cardYear = points.year(year, code);
        Fields fields = Fields.of(body);
        Integer count = fields.smallNumber("count");
        fields.required("count");
        List<String> found = fields.texts("found", MOST_NUMBERS, 20);
        Map<Long, Gone> gone = new HashMap<>();
        ids(cardYear, code, fields, "lost").forEach(id -> gone.put(id, Gone.LOST));
        ids(cardYear, code, fields, "handedOver").forEach(id -> gone.put(id, Gone.HANDED_OVER));
        ids(cardYear, code, fields, "returned").forEach(id -> gone.put(id, Gone.RETURNED));
        fields.check();
        return counts.record(cardYear, code, count, found == null ? List.of() : found, gone, caller.by());
    }

    /** Sends back what is left. */
    @POST
    @Path("/pickup-points/{code}/returns")
    @Consumes(MediaType.APPLICATION_JSON)
    public Changed sendBack(@PathParam("year") int year, @PathParam("code") String code, InputStream body) {
        CardYear cardYear = points.year(year, code);
        Fields fields = Fields.of(body);
        Integer left = fields.smallNumber("left");
        fields.required("left");
        fields.check();
        return new Changed(counts.sendBack(cardYear, code, left, caller.by()));
    }

    /** Cards of this point by their numbers; each that is none is a fault. */
    private List<Long> ids(CardYear year, String code, Fields fields, String name) {
        List<String> numbers = fields.texts(name, MOST_NUMBERS, 20);
        List<Long> ids = new ArrayList<>();
        if (numbers != null) {
            List<Long> known = cards.ids(year, code, numbers);
            for (int i = 0; i < known.size(); i++) {
                if (known.get(i) == null) {
                    fields.fault(name, "Nummer " + (i + 1) + " van deze lijst is geen kaart van dit afhaalpunt.");
                } else {
                    ids.add(known.get(i));
                }
            }
        }
        return ids;
    }
}
