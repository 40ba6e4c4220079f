package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.stock.Delivery;
import be.lerarenkaart.distribution.stock.ShelfCount;
import be.lerarenkaart.distribution.stock.ShelfCounts;
import be.lerarenkaart.distribution.stock.Stock;
import be.lerarenkaart.distribution.stock.StockWeek;
import be.lerarenkaart.distribution.stock.Stocks;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.WeekChart;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a point was sent, received, handed over and has left: by box, by week, and as it was counted. */
@Named("pointStock")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointStockBean {

    @Inject
    private PointParam point;

    @Inject
    private Stocks stocks;

    @Inject
    private ShelfCounts counts;

    @Inject
    private Words words;

    private List<Delivery> deliveries;
    private List<StockWeek> weeks;

    public List<Delivery> getDeliveries() {
        if (deliveries == null) {
            deliveries = stocks.deliveries(point.year(), point.code());
        }
        return deliveries;
    }

    public Stock getStock() {
        return getDeliveries().stream().map(Delivery::stock).reduce(Stock.NONE, Stock::and);
    }

    /** Newest last, as a year goes. */
    public List<StockWeek> getWeeks() {
        if (weeks == null) {
            weeks = stocks.weeks(point.year(), point.code());
        }
        return weeks;
    }

    public WeekChart getChart() {
        return WeekChart.of(
                getWeeks(), week -> words.say("stock.week.told", Formats.date(week.monday()), week.handedOver()));
    }

    public List<ShelfCount> getCounts() {
        return counts.of(point.year(), point.code());
    }

    public String nameOf(Delivery delivery) {
        return delivery.code() == null ? words.say("pointStock.moved", delivery.fromName()) : delivery.code();
    }
}
