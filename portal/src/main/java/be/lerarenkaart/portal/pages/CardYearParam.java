package be.lerarenkaart.portal.pages;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The card year that a page is about: {@code ?jaar=2021}, or else the newest. */
@Named("cardYear")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class CardYearParam {

    @Inject
    private CardYears cardYears;

    private String asked;
    private CardYearDates dates;

    /** From the address itself: a form that is read asks for its card year before the view parameters are set. */
    @PostConstruct
    void read() {
        asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("jaar");
    }

    /** A page about a card year is shown only when that year exists; without any year there is one to make first. */
    public String require() {
        if (isKnown()) {
            return null;
        }
        if (asked != null) {
            throw unknown();
        }
        return "/beheer?faces-redirect=true";
    }

    private static LerarenkaartException unknown() {
        return new LerarenkaartException(Problem.notFound("Dit kaartjaar bestaat niet."));
    }

    /** Never refuses: the page that says what is wrong has the same links as all others. */
    public boolean isKnown() {
        if (dates == null) {
            dates = find();
        }
        return dates != null;
    }

    private CardYearDates find() {
        if (asked == null) {
            List<CardYearDates> all = cardYears.all();
            return all.isEmpty() ? null : all.get(0);
        }
        return asked.matches("20\\d\\d")
                ? cardYears.find(new CardYear(Integer.parseInt(asked))).orElse(null)
                : null;
    }

    public CardYearDates getDates() {
        if (!isKnown()) {
            throw unknown();
        }
        return dates;
    }

    public CardYear getValue() {
        return getDates().year();
    }

    /** As text: a year is no figure to put a point in. */
    public String getYear() {
        return isKnown() ? dates.year().toString() : null;
    }

    /** All card years, newest first: to look at the same page of another one. */
    public List<String> getYears() {
        return cardYears.all().stream().map(dates -> dates.year().toString()).toList();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
        this.dates = null;
    }

    /** Where to go after a write, on the same card year. */
    public String to(String page) {
        return page + "?faces-redirect=true&jaar=" + getYear();
    }
}
