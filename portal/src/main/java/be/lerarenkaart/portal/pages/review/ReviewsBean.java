package be.lerarenkaart.portal.pages.review;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.review.BulkReview;
import be.lerarenkaart.eligibility.review.DetailCount;
import be.lerarenkaart.eligibility.review.ReviewCount;
import be.lerarenkaart.eligibility.review.ReviewFilter;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewSettings;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.eligibility.review.Reviews;
import be.lerarenkaart.portal.pages.Busy;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Paging;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.runs.Run;
import be.lerarenkaart.portal.pages.runs.Runs;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The queue of a card year: what is open, by kind, and what was decided. */
@Named("reviews")
@RequestScoped
@Needs(Right.SETTLE_REVIEWS)
public class ReviewsBean {

    private static final int ROWS = 25;
    private static final Set<String> WORK = Set.of(Runs.REVIEW_SEARCH, BulkReview.JOB_KIND);

    @Inject
    private Reviews reviews;

    @Inject
    private ReviewSettings settings;

    @Inject
    private ReviewSearches searches;

    @Inject
    private Runs runs;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private String kind;
    private String state;
    private String detail;
    private String key;
    private String query;
    private String job;
    private int page = 1;
    private List<ReviewCount> counts;
    private List<DetailCount> details;
    private Paging<ReviewSummary> found;
    private Set<ReviewKind> blocking;
    private Run waiting;

    public String search() {
        String kept = query == null || query.isBlank() ? "" : "&zoek=" + searches.keep(query.strip());
        return cardYear.to("/beheer/nakijken")
                + (getChosenKind() == null ? "" : "&soort=" + getChosenKind())
                + (getChosenState() == ReviewState.OPEN ? "" : "&stand=" + getChosenState())
                + kept;
    }

    /** One that does not exist is none. */
    public ReviewKind getChosenKind() {
        return Arrays.stream(ReviewKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Open, unless another is asked for. */
    public ReviewState getChosenState() {
        return Arrays.stream(ReviewState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(ReviewState.OPEN);
    }

    public ReviewKind[] getKinds() {
        return ReviewKind.values();
    }

    public ReviewState[] getStates() {
        return ReviewState.values();
    }

    /** Of a kind, null for all, in the state that is shown. */
    public long countOf(ReviewKind one) {
        return count(one, getChosenState());
    }

    /** In a state, of the kind that is shown. */
    public long countIn(ReviewState one) {
        return count(getChosenKind(), one);
    }

    /** What is open in the whole card year. */
    public long getOpen() {
        return count(null, ReviewState.OPEN);
    }

    private long count(ReviewKind ofKind, ReviewState inState) {
        if (counts == null) {
            counts = reviews.counts(cardYear.getValue());
        }
        return counts.stream()
                .filter(one -> (ofKind == null || one.kind() == ofKind) && one.state() == inState)
                .mapToLong(ReviewCount::items)
                .sum();
    }

    /** Codes by which the open items of the kind that is shown can be told apart; none when there is but one. */
    public List<DetailCount> getDetails() {
        if (details == null) {
            details = getChosenKind() == null || getChosenState() != ReviewState.OPEN
                    ? List.of()
                    : reviews.details(cardYear.getValue(), getChosenKind());
        }
        return details.size() > 1 || isNarrowed() ? details : List.of();
    }

    private boolean isNarrowed() {
        return detail != null && !detail.isEmpty();
    }

    public Paging<ReviewSummary> getFound() {
        if (found == null) {
            ReviewFilter filter =
                    new ReviewFilter(getChosenKind(), getChosenState(), isNarrowed() ? detail : null, kept());
            found = Paging.of(
                    reviews.count(cardYear.getValue(), filter),
                    page,
                    ROWS,
                    (first, max) -> reviews.list(cardYear.getValue(), filter, first, max));
        }
        return found;
    }

    /** Many of one kind are offered to be decided about at once; not those of a name. */
    public boolean isBulkOffered() {
        return getChosenKind() != null
                && getChosenState() == ReviewState.OPEN
                && kept() == null
                && getFound().total() > 1
                && getWaiting() == null;
    }

    private String kept() {
        return key == null ? null : searches.find(key).orElse(null);
    }

    public boolean isSearched() {
        return kept() != null;
    }

    public boolean isBlocking(ReviewKind one) {
        if (blocking == null) {
            blocking = settings.blocking(cardYear.getValue());
        }
        return blocking.contains(one);
    }

    /** How many open items hold up production. */
    public long getHoldingUp() {
        return Arrays.stream(ReviewKind.values())
                .filter(this::isBlocking)
                .mapToLong(one -> count(one, ReviewState.OPEN))
                .sum();
    }

    public String detailOf(ReviewSummary item) {
        return ReviewDetail.of(item.kind(), item.detail(), words);
    }

    public String nameOf(DetailCount one) {
        return ReviewDetail.of(getChosenKind(), one.detail(), words);
    }

    /** A search or a decision about many that waits or runs, or null. */
    public Run getWaiting() {
        if (waiting == null) {
            waiting = runs.waiting(cardYear.getValue()).stream()
                    .filter(run -> WORK.contains(run.kind()))
                    .findFirst()
                    .orElse(null);
        }
        return waiting;
    }

    public Busy getProgress() {
        Run run = getWaiting();
        return run == null ? null : Busy.of(run.id(), run.state(), run.progress(), run.phase(), words);
    }

    /** The decision about many that was just asked, when it is done; or null. */
    public Run getDone() {
        return job != null && job.matches("\\d{1,18}")
                ? runs.find(cardYear.getValue(), BulkReview.JOB_KIND, Long.parseLong(job))
                        .filter(run -> !run.isBusy())
                        .orElse(null)
                : null;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getQuery() {
        return query == null ? kept() : query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
