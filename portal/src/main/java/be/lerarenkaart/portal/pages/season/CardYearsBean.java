package be.lerarenkaart.portal.pages.season;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.CardYearChanges;
import be.lerarenkaart.eligibility.CardYearDates;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** All card years, and making a new one with the dates it usually has. */
@Named("cardYears")
@RequestScoped
@Needs(Right.CHANGE_CARD_YEARS)
public class CardYearsBean {

    private static final CardYearChanges USUAL = new CardYearChanges(null, null, null, null, null, null, null);

    @Inject
    private CardYears cardYears;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    private List<CardYearDates> all;
    private Integer year;

    public List<CardYearDates> getAll() {
        if (all == null) {
            all = cardYears.all();
        }
        return all;
    }

    public String make() {
        CardYear made = new CardYear(year);
        if (cardYears.find(made).isPresent()) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "year",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR, words.say("years.exists", made.toString()), null));
            return null;
        }
        cardYears.put(made, USUAL, caller.by());
        return "/beheer/seizoen?faces-redirect=true&jaar=" + made;
    }

    /** The one after the newest, or else the coming calendar year. */
    public Integer getYear() {
        if (year == null) {
            year = getAll().isEmpty()
                    ? LocalDate.now(clock.withZone(CardYear.ZONE)).getYear() + 1
                    : getAll().get(0).year().value() + 1;
        }
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
