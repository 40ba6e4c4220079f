package be.lerarenkaart.portal.pages.review;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.matching.MatchThresholds;
import be.lerarenkaart.eligibility.review.ReviewKind;
import be.lerarenkaart.eligibility.review.ReviewSettings;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/** Which kinds hold up production while they are open, and when somebody is asked about a likeness. */
@Named("reviewSettings")
@RequestScoped
@Needs(Right.SETTLE_REVIEWS)
public class ReviewSettingsBean {

    private static final String PAGE = "/beheer/nakijken/instellen";

    @Inject
    private ReviewSettings settings;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private ReviewKind[] blocking;
    private Integer automaticFrom;
    private Integer reviewFrom;
    private Integer margin;
    private MatchThresholds thresholds;

    public String block() {
        settings.block(cardYear.getValue(), Set.of(blocking), caller.by());
        return told("reviewSettings.blocked");
    }

    public String match() {
        settings.match(cardYear.getValue(), new MatchThresholds(automaticFrom, reviewFrom, margin), caller.by());
        return told("reviewSettings.matched");
    }

    private String told(String key) {
        Notices.keep(words.say(key));
        return cardYear.to(PAGE);
    }

    private MatchThresholds thresholds() {
        if (thresholds == null) {
            thresholds = settings.thresholds(cardYear.getValue());
        }
        return thresholds;
    }

    public ReviewKind[] getKinds() {
        return ReviewKind.values();
    }

    public ReviewKind[] getBlocking() {
        return blocking == null ? settings.blocking(cardYear.getValue()).toArray(ReviewKind[]::new) : blocking.clone();
    }

    public void setBlocking(ReviewKind[] blocking) {
        this.blocking = blocking.clone();
    }

    public Integer getAutomaticFrom() {
        return automaticFrom == null ? Integer.valueOf(thresholds().automaticFrom()) : automaticFrom;
    }

    public void setAutomaticFrom(Integer automaticFrom) {
        this.automaticFrom = automaticFrom;
    }

    public Integer getReviewFrom() {
        return reviewFrom == null ? Integer.valueOf(thresholds().reviewFrom()) : reviewFrom;
    }

    public void setReviewFrom(Integer reviewFrom) {
        this.reviewFrom = reviewFrom;
    }

    public Integer getMargin() {
        return margin == null ? Integer.valueOf(thresholds().margin()) : margin;
    }

    public void setMargin(Integer margin) {
        this.margin = margin;
    }
}
