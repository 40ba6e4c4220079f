package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.PickupPoints;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.pages.accounts.OwnPlaces;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pick-up point of which year a page is about: {@code ?jaar=2027&punt=AP0001}, within the visitor's own. Without a
 * point it is the visitor's first; without a year the newest that has it.
 */
@Named("atPoint")
@RequestScoped
@Needs(Right.MANAGE_POINT)
public class PointParam {

    private static final String CODE = "[A-Za-z0-9._-]{1,20}";

    @Inject
    private Caller caller;

    @Inject
    private OwnPlaces own;

    @Inject
    private CardYears cardYears;

    @Inject
    private PickupPoints points;

    private String asked;
    private String code;
    private CardYearDates dates;
    private PickupPoint value;

    /** From the address itself: a form that is read asks for its point before the view parameters are set. */
    @PostConstruct
    void read() {
        Map<String, String> address =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        asked = address.get("jaar");
        code = address.get("punt");
    }

    /** What lies outside the visitor's own is not found, whether it exists or not. */
    public String require() {
        if (code == null && getOwn().isEmpty()) {
            return caller.may(Right.SEE_CAMPAIGN)
                    ? "/beheer/afhaalpunten?faces-redirect=true"
                    : "/start?faces-redirect=true";
        }
        find();
        return null;
    }

    /** False for a point that no card year has yet, or not the one that is asked for. */
    public boolean isThere() {
        return find().isPresent();
    }

    private Optional<PickupPoint> find() {
        if (value == null) {
            String wanted = code == null ? getOwn().get(0).scope().id() : code;
            if (!wanted.matches(CODE)) {
                throw unknown();
            }
            caller.must(Right.MANAGE_POINT, Scope.pickupPoint(wanted));
            code = wanted;
            value = inYear(wanted);
        }
        return Optional.ofNullable(value);
    }

    private PickupPoint inYear(String wanted) {
        if (asked != null) {
            if (!asked.matches("20\\d\\d")) {
                throw unknown();
            }
            dates = cardYears.find(new CardYear(Integer.parseInt(asked))).orElseThrow(PointParam::unknown);
            return points.find(dates.year(), wanted).orElseThrow(PointParam::unknown);
        }
        for (CardYearDates one : cardYears.all()) {
            Optional<PickupPoint> found = points.find(one.year(), wanted);
            if (found.isPresent()) {
                dates = one;
                return found.get();
            }
        }
        return null;
    }

    private static LerarenkaartException unknown() {
        return new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet in dit kaartjaar."));
    }

    /** The points that the visitor looks after, in order of name; none for administrators, who look after all. */
    public List<Place> getOwn() {
        return own.with(Right.MANAGE_POINT);
    }

    /** The card years in which the point hands out cards, newest first. */
    public List<String> getYears() {
        String wanted = code();
        return cardYears.all().stream()
                .map(CardYearDates::year)
                .filter(year -> points.address(year, wanted).isPresent())
                .map(CardYear::toString)
                .toList();
    }

    public PickupPoint getValue() {
        return find().orElseThrow(PointParam::unknown);
    }

    public CardYearDates getDates() {
        getValue();
        return dates;
    }

    CardYear year() {
        return getDates().year();
    }

    String code() {
        return getValue().code();
    }

    /** As text: a year is no figure to put a point in. */
    public String getYear() {
        return isThere() ? year().toString() : null;
    }

    public String getCode() {
        return isThere() ? code() : code;
    }

    public void setCode(String asked) {
        if (asked != null) {
            this.code = asked;
        }
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    /** Whoever settles the postcodes is not held to the last day of the points. */
    boolean isAnyDay() {
        return caller.may(Right.SETTLE_POSTCODES);
    }

    /** Says something on the next page, on the same point. */
    String to(String page, String told) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(told));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return page + "?faces-redirect=true&jaar=" + getYear() + "&punt=" + code();
    }
}
