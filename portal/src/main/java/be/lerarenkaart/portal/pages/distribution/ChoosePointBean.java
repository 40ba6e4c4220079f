package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.distribution.PostcodeClaims;
import be.lerarenkaart.distribution.ServedPostcode;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Choosing any pick-up point for a postcode, when none of the suggestions is right. */
@Named("choosePoint")
@RequestScoped
@Needs(Right.SETTLE_POSTCODES)
public class ChoosePointBean {

    @Inject
    private PickupPoints points;

    @Inject
    private PostcodeClaims claims;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String postcode;
    private String point;
    private String seen;
    private List<PickupPoint> all;

    /** From the form itself: what somebody decides rests on what they saw. */
    @PostConstruct
    void read() {
        seen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("gezien", "");
    }

    public void require() {
        if (postcode == null || !postcode.matches("\\d{4}")) {
            throw new LerarenkaartException(Problem.notFound("Deze postcode bestaat niet."));
        }
    }

    /** Who serves it now; null for nobody. */
    public ServedPostcode getServed() {
        return claims.served(cardYear.getValue(), postcode).orElse(null);
    }

    public List<PickupPoint> getPoints() {
        if (all == null) {
            all = points.toChooseFrom(cardYear.getValue());
        }
        return all;
    }

    public String assign() {
        claims.assign(cardYear.getValue(), postcode, point, seen.isEmpty() ? null : seen, caller.by());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say("postcodes.assigned", postcode, point)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/postcodes");
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }
}
