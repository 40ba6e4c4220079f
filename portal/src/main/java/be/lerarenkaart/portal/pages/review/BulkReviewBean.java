package be.lerarenkaart.portal.pages.review;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.review.BulkReview;
import be.lerarenkaart.eligibility.review.ReviewChoice;
import be.lerarenkaart.eligibility.review.ReviewFilter;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.eligibility.review.Reviews;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The same decision about many: which they are, what would happen, and then doing it. */
@Named("bulkReview")
@RequestScoped
@Needs(Right.SETTLE_REVIEWS)
public class BulkReviewBean {

    private static final int SHOWN = 20;

    @Inject
    private Reviews reviews;

    @Inject
    private BulkReview bulk;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String asked;
    private String detail;
    private ReviewChoice choice;
    private String reason;
    private Long seen;
    private Long total;
    private List<ReviewSummary> first;

    /** From the address itself: which choices there are must be known before the form is read. */
    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        asked = address.get("soort");
        detail = address.get("code");
    }

    public void require() {
        getKind();
    }

    public ReviewKind getKind() {
        return Arrays.stream(ReviewKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze pagina bestaat niet.")));
    }

    private String narrowed() {
        return detail == null || detail.isEmpty() ? null : detail;
    }

    private ReviewFilter filter() {
        return new ReviewFilter(getKind(), ReviewState.OPEN, narrowed(), null);
    }

    public long getTotal() {
        if (total == null) {
            total = reviews.count(cardYear.getValue(), filter());
        }
        return total;
    }

    /** Enough of them to see what they are. */
    public List<ReviewSummary> getFirst() {
        if (first == null) {
            first = reviews.list(cardYear.getValue(), filter(), 0, SHOWN);
        }
        return first;
    }

    public String detailOf(ReviewSummary item) {
        return ReviewDetail.of(item.kind(), item.detail(), words);
    }

    /** What they have in common, or nothing. */
    public String getCommon() {
        return narrowed() == null ? "" : ReviewDetail.of(getKind(), narrowed(), words);
    }

    public String nameOf(ReviewChoice one) {
        return words.say("reviewChoice." + getKind() + "." + one);
    }

    public String decide() {
        long job = bulk.decide(
                cardYear.getValue(), getKind(), narrowed(), choice, reason, seen == null ? 0 : seen, caller.by());
        return cardYear.to("/beheer/nakijken") + "&soort=" + getKind() + "&taak=" + job;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public ReviewChoice getChoice() {
        return choice;
    }

    public void setChoice(ReviewChoice choice) {
        this.choice = choice;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getSeen() {
        return getTotal();
    }

    public void setSeen(Long seen) {
        this.seen = seen;
    }
}
