package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.stock.PointStock;
import be.lerarenkaart.distribution.stock.Stock;
import be.lerarenkaart.distribution.stock.StockAlert;
import be.lerarenkaart.distribution.stock.StockWeek;
import be.lerarenkaart.distribution.stock.Stocks;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.WeekChart;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The stock of all pick-up points beside each other, who needs a call, and how the season goes week by week. */
@Named("stock")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class StockBean {

    private static final int ROWS = 50;
    private static final String ALL = "alle";

    @Inject
    private Stocks stocks;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private String query;
    private String view = ALL;
    private String order = "code";
    private int page = 1;
    private List<PointStock> all;
    private List<StockWeek> weeks;

    public List<PointStock> getAll() {
        if (all == null) {
            all = stocks.of(cardYear.getValue());
        }
        return all;
    }

    public Stock getTotal() {
        return getAll().stream().map(PointStock::stock).reduce(Stock.NONE, Stock::and);
    }

    public List<StockWeek> getWeeks() {
        if (weeks == null) {
            weeks = stocks.weeks(cardYear.getValue(), null);
        }
        return weeks;
    }

    public WeekChart getChart() {
        return WeekChart.of(
                getWeeks(), week -> words.say("stock.week.told", Formats.date(week.monday()), week.handedOver()));
    }

    /** From 0 to 100; null when nothing came to any point yet. */
    public Long getMedian() {
        Double median = Stocks.median(getAll().stream().map(PointStock::stock).toList());
        return median == null ? null : Math.round(median * 100);
    }

    public int getDays() {
        return Stocks.DAYS_TO_RECEIVE;
    }

    public int getPointsBehind() {
        return Stocks.POINTS_BEHIND;
    }

    public List<String> getViews() {
        return List.of(ALL, StockAlert.NOTHING_RECEIVED.name(), StockAlert.BEHIND.name());
    }

    public long count(String which) {
        return getAll().stream().filter(one -> isIn(one, which)).count();
    }

    private static boolean isIn(PointStock one, String which) {
        return ALL.equals(which) || one.alert() != null && one.alert().name().equals(which);
    }

    public Paging<PointStock> getRows() {
        List<PointStock> found = getAll().stream()
                .filter(one -> isIn(one, getView()))
                .filter(this::fits)
                .sorted(inOrder())
                .toList();
        return Paging.of(
                found.size(), page, ROWS, (first, max) -> found.subList(first, Math.min(first + max, found.size())));
    }

    private boolean fits(PointStock point) {
        if (query == null || query.isBlank()) {
            return true;
        }
        String key = NameKey.folded(query.strip());
        return point.code().equalsIgnoreCase(query.strip())
                || !key.isEmpty()
                        && (NameKey.folded(point.name()).contains(key)
                                || NameKey.folded(point.municipality()).contains(key));
    }

    private Comparator<PointStock> inOrder() {
        Comparator<PointStock> byCode = Comparator.comparing(PointStock::code);
        return switch (order == null ? "" : order) {
            case "verzonden" -> most(one -> one.stock().sent()).thenComparing(byCode);
            case "onderweg" -> most(one -> one.stock().toCome()).thenComparing(byCode);
            case "over" -> most(one -> one.stock().left()).thenComparing(byCode);
            case "afgehaald" -> most(one -> one.stock().handedOver()).thenComparing(byCode);
            case "deel" ->
                Comparator.comparing(PointStock::share, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byCode);
            default -> byCode;
        };
    }

    private static Comparator<PointStock> most(ToLongFunction<PointStock> figure) {
        return Comparator.comparingLong(figure).reversed();
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getView() {
        return view != null && getViews().contains(view) ? view : ALL;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
