package be.lerarenkaart.portal.api;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.eligibility.review.ReviewCount;
import be.lerarenkaart.eligibility.review.ReviewFilter;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.eligibility.review.Reviews;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What people must look at in a card year. */
@Path("/card-years/{year}/reviews")
@ApplicationScoped
@Needs(Right.SETTLE_REVIEWS)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {

    private static final int ROWS = 100;
    private static final int MOST_PAGES = 100_000;

    /** A hundred of them, and how many there are of each kind and state. */
    public record ReviewPage(long total, int page, List<ReviewCount> counts, List<ReviewSummary> reviews) {}

    @Inject
    private Reviews reviews;

    @Inject
    private CardYears cardYears;

    @GET
    public ReviewPage list(
            @PathParam("year") int year,
            @QueryParam("kind") @OneOf("reviewKind") String kind,
            @QueryParam("state") @OneOf("reviewState") String state,
            @QueryParam("detail") @OneOf("reviewDetail") String detail,
            @QueryParam("page") @DefaultValue("1") int page) {
        CardYear of = cardYears.get(new CardYear(year)).year();
        ReviewFilter filter =
                new ReviewFilter(choice(ReviewKind.class, kind), choice(ReviewState.class, state), detail, null);
        int number = Math.max(1, Math.min(page, MOST_PAGES));
        return new ReviewPage(
                reviews.count(of, filter),
                number,
                reviews.counts(of),
                reviews.list(of, filter, (number - 1) * ROWS, ROWS));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return name == null || name.isEmpty() ? null : Enum.valueOf(type, name);
    }
}
