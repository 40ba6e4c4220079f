package be.lerarenkaart.portal.pages.intake;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Deliveries;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Settling whether a delivery that leaves out too many people may hold. */
@Named("confirmation")
@RequestScoped
@Needs(Right.CONFIRM_DELIVERIES)
public class ConfirmationBean {

    @Inject
    private Deliveries deliveries;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String why;

    public String confirm(long id) {
        deliveries.confirm(id, why, caller.by());
        return told("confirmation.confirmed", id);
    }

    public String setAside(long id) {
        deliveries.setAside(id, why, caller.by());
        return told("confirmation.setAside.done", id);
    }

    private String told(String key, long id) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say(key)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/invoer/bestand") + "&id=" + id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
