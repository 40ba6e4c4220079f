package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.distribution.PointPostcode;
import be.lerarenkaart.distribution.PointPostcodes;
import be.lerarenkaart.distribution.PostcodeClaims;
import be.lerarenkaart.kernel.NameKey;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Giving all postcodes of a city, or any others, to one pick-up point in one act, after a look at who has them now. */
@Named("city")
@RequestScoped
@Needs(Right.SETTLE_POSTCODES)
public class CityBean {

    private static final int MOST = 200;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private PointPostcodes postcodes;

    @Inject
    private PostcodeClaims claims;

    @Inject
    private PickupPoints points;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String asked;
    private String seen;
    private String point;
    private List<PointPostcode> chosen;

    /** From the address itself: a form that is read asks which postcodes it is about before the view parameters are set. */
    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        asked = address.getOrDefault("welke", "").strip();
        seen = address.getOrDefault("gezien", "");
    }

    public boolean isAsked() {
        return !asked.isEmpty();
    }

    /** The postcodes that were named, or those of the municipality that was. */
    public List<PointPostcode> getChosen() {
        if (chosen == null) {
            Set<String> numbers = Arrays.stream(asked.split("[^0-9]+"))
                    .filter(one -> one.matches("\\d{4}"))
                    .collect(Collectors.toSet());
            String key = NameKey.folded(asked);
            chosen = !isAsked()
                    ? List.of()
                    : postcodes.of(cardYear.getValue(), null).stream()
                            .filter(one -> numbers.isEmpty()
                                    ? NameKey.folded(one.municipality()).equals(key)
                                    : numbers.contains(one.postcode()))
                            .limit(MOST)
                            .toList();
        }
        return chosen;
    }

    public String who(PointPostcode one) {
        return one.servedBy() == null
                ? words.say(
                        one.claims().isEmpty() ? "pointPostcodes.who.free" : "pointPostcodes.who.conflict",
                        words.join(one.claims()))
                : one.servedByName();
    }

    public List<PickupPoint> getPoints() {
        return points.toChooseFrom(cardYear.getValue());
    }

    /** Who has each postcode, as it stands on the page: what somebody decides rests on what they saw. */
    public String getSeen() {
        return FacesContext.getCurrentInstance().isPostback()
                ? seen
                : getChosen().stream()
                        .map(one -> one.postcode() + ":" + (one.servedBy() == null ? "" : one.servedBy()))
                        .collect(Collectors.joining(","));
    }

    public String give() {
        Map<String, String> those = new TreeMap<>();
        for (String one : seen.split(",")) {
            String[] parts = one.split(":", 2);
            if (parts.length == 2 && parts[0].matches("\\d{4}")) {
                those.put(parts[0], parts[1].isEmpty() ? null : parts[1]);
            }
        }
        int changed = claims.assignAll(cardYear.getValue(), those, point, caller.by());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say("city.done", changed, point)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/postcodes");
    }

    public String getWhich() {
        return asked;
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }
}
