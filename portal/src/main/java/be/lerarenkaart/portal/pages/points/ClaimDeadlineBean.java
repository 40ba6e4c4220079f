package be.lerarenkaart.portal.pages.points;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClaimDeadlines;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Until when points may claim postcodes and give them back. */
@Named("claimDeadline")
@RequestScoped
@Needs(Right.CHANGE_CARD_YEARS)
public class ClaimDeadlineBean {

    @Inject
    private ClaimDeadlines deadlines;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private LocalDate lastDay;

    public LocalDate getStands() {
        return deadlines.lastDay(cardYear.getValue());
    }

    public boolean isOpen() {
        return deadlines.isOpen(cardYear.getValue());
    }

    public String set() {
        deadlines.set(cardYear.getValue(), lastDay, caller.by());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say("claimDeadline.done", Formats.date(lastDay))));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/postcodes");
    }

    public LocalDate getLastDay() {
        return lastDay == null ? getStands() : lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
