package be.lerarenkaart.portal.pages.review;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.people.CorrectionFact;
import be.lerarenkaart.eligibility.people.Corrections;
import be.lerarenkaart.eligibility.review.ReviewChoice;
import be.lerarenkaart.eligibility.review.ReviewFilter;
import be.lerarenkaart.eligibility.review.ReviewItem;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewState;
import be.lerarenkaart.eligibility.review.ReviewSummary;
import be.lerarenkaart.eligibility.review.Reviews;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Notices;
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
import java.util.Optional;

/** One item: both sides beside each other, what can be decided, and what was. */
@Named("reviewItem")
@RequestScoped
@Needs(Right.SETTLE_REVIEWS)
public class ReviewItemBean {

    private static final String PAGE = "/beheer/nakijken/geval?faces-redirect=true";

    @Inject
    private Reviews reviews;

    @Inject
    private Corrections corrections;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String id;
    private String kind;
    private String detail;
    private ReviewChoice choice;
    private String reason;
    private Integer seen;
    private ReviewItem item;
    private List<SideRow> rows;

    /** From the address itself: which choices stand on the page must be known before its form is read. */
    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = address.get("id");
        kind = address.get("soort");
        detail = address.get("code");
    }

    public void require() {
        getItem();
    }

    public ReviewItem getItem() {
        if (item == null) {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new LerarenkaartException(Problem.notFound("Dit geval bestaat niet."));
            }
            item = reviews.get(Long.parseLong(id));
        }
        return item;
    }

    public ReviewSummary getAbout() {
        return getItem().summary();
    }

    /** As text: a year is no figure to put a point in. */
    public String getYear() {
        return Integer.toString(getAbout().cardYear());
    }

    public String getDetailInWords() {
        return ReviewDetail.of(getAbout().kind(), getAbout().detail(), words);
    }

    public List<SideRow> getRows() {
        if (rows == null) {
            rows = SideRows.of(getItem(), words);
        }
        return rows;
    }

    /** What a person said against the sources, where that is what the item is about; or null. */
    public CorrectionFact getCorrection() {
        ReviewSummary about = getAbout();
        return about.kind() != ReviewKind.CORRECTION || about.person() == null
                ? null
                : corrections.of(about.person()).stream()
                        .filter(CorrectionFact::isStanding)
                        .filter(one -> one.corrected().kind().name().equals(about.detail()))
                        .filter(one -> one.corrected().cardYear() == 0
                                || one.corrected().cardYear() == about.cardYear())
                        .findFirst()
                        .orElse(null);
    }

    /** What was corrected, or what sources say, as people read it. */
    public String said(String text) {
        if (text == null || text.isEmpty()) {
            return words.say("reviewItem.nothing");
        }
        return getAbout().detail().equals("RIGHT")
                ? words.of("reason", text)
                : text.replace("|", " ").strip();
    }

    public String nameOf(ReviewChoice one) {
        return words.say("reviewChoice." + getAbout().kind() + "." + one);
    }

    public String decide() {
        if (seen == null) {
            return null;
        }
        ReviewSummary about = getAbout();
        reviews.decide(about.id(), seen, choice, reason, caller.by());
        Optional<Long> next = reviews.next(new CardYear(about.cardYear()), filter(), about.id());
        if (next.isEmpty()) {
            Notices.keep(words.say("reviewItem.decided.last"));
            return "/beheer/nakijken?faces-redirect=true&jaar=" + getYear() + kept();
        }
        Notices.keep(words.say("reviewItem.decided"));
        return PAGE + "&id=" + next.get() + kept();
    }

    public String reopen() {
        if (seen != null) {
            reviews.reopen(getAbout().id(), seen, caller.by());
            Notices.keep(words.say("reviewItem.reopened"));
        }
        return PAGE + "&id=" + getAbout().id() + kept();
    }

    /** The open items among which whoever decides was walking. */
    private ReviewFilter filter() {
        return new ReviewFilter(getWalkedKind(), ReviewState.OPEN, getWalkedKind() == null ? null : detail, null);
    }

    private ReviewKind getWalkedKind() {
        return Arrays.stream(ReviewKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    /** Only what we know ourselves goes back into an address. */
    private String kept() {
        ReviewKind walked = getWalkedKind();
        return walked == null
                ? ""
                : "&soort=" + walked + (detail != null && detail.matches("[\\w:,-]{1,200}") ? "&code=" + detail : "");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
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

    public Integer getSeen() {
        return getAbout().version();
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }
}
