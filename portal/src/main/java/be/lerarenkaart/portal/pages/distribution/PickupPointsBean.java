package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.kernel.NameKey;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The pick-up points of a card year, found by name, place or postcode. */
@Named("points")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class PickupPointsBean {

    private static final int ROWS = 50;

    @Inject
    private PickupPoints points;

    @Inject
    private CardYearParam cardYear;

    private String query;
    private String order = "code";
    private int page = 1;
    private List<PickupPoint> all;

    public List<PickupPoint> getAll() {
        if (all == null) {
            all = points.of(cardYear.getValue());
        }
        return all;
    }

    public long getCards() {
        return getAll().stream().mapToLong(PickupPoint::cards).sum();
    }

    public Paging<PickupPoint> getRows() {
        List<PickupPoint> found =
                getAll().stream().filter(this::fits).sorted(inOrder()).toList();
        return Paging.of(
                found.size(), page, ROWS, (first, max) -> found.subList(first, Math.min(first + max, found.size())));
    }

    private boolean fits(PickupPoint point) {
        if (query == null || query.isBlank()) {
            return true;
        }
        String typed = query.strip();
        if (typed.matches("\\d{4}")) {
            return point.postcode().equals(typed) || point.postcodes().contains(typed);
        }
        String key = NameKey.folded(typed);
        return point.code().equalsIgnoreCase(typed)
                || NameKey.folded(point.name()).contains(key)
                || NameKey.folded(point.municipality()).contains(key);
    }

    private Comparator<PickupPoint> inOrder() {
        if ("kaarten".equals(order)) {
            return Comparator.comparingLong(PickupPoint::cards).reversed().thenComparing(PickupPoint::code);
        }
        return "gemeente".equals(order)
                ? Comparator.comparing(PickupPoint::municipality).thenComparing(PickupPoint::code)
                : Comparator.comparing(PickupPoint::code);
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
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
