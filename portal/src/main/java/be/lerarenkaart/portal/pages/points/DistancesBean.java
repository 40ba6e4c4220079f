package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PointDistance;
import be.lerarenkaart.distribution.PointDistances;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How far holders live from their pick-up point. */
@Named("distances")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class DistancesBean {

    private static final int ROWS = 50;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private PointDistances distances;

    private int page = 1;
    private List<PointDistance> all;

    public List<PointDistance> getAll() {
        if (all == null) {
            all = distances.of(cardYear.getValue());
        }
        return all;
    }

    public Paging<PointDistance> getRows() {
        return Paging.of(getAll().size(), page, ROWS, (first, max) -> getAll().subList(
                        first, Math.min(first + max, getAll().size())));
    }

    public long getHolders() {
        return getAll().stream().mapToLong(PointDistance::holders).sum();
    }

    public long getUnmeasured() {
        return getHolders() - getMeasured();
    }

    public long getMeasured() {
        return getAll().stream().mapToLong(PointDistance::measured).sum();
    }

    public long getFar() {
        return getAll().stream().mapToLong(PointDistance::far).sum();
    }

    /** Null when nobody's distance is known. */
    public Double getMean() {
        long measured = getMeasured();
        return measured == 0
                ? null
                : getAll().stream()
                                .filter(one -> one.meanKm() != null)
                                .mapToDouble(one -> one.meanKm() * one.measured())
                                .sum()
                        / measured;
    }

    public int getFarKm() {
        return PointDistances.FAR;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
