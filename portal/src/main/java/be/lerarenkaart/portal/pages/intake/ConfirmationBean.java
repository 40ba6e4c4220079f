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
import java.io.IOException;

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

    @Inject
    private UploadBean upload;

    private String why;

    public String confirm(long id) {
        deliveries.confirm(id, why, caller.by());
        return told("confirmation.confirmed", id);
    }

    /** Whether whoever looks is somebody else than its sender. */
    public boolean mayConfirm(long id) {
        return deliveries.mayConfirm(id, caller.by());
    }

    public String setAside(long id) {
        deliveries.setAside(id, why, caller.by());
        return told("confirmation.setAside.done", id);
    }

    /** Reads it once more, so that it is compared with the delivery that holds now. */
    public String compareAgain(long id) throws IOException {
        deliveries.setAside(id, words.say("confirmation.compareAgain.reason"), caller.by());
        return upload.again(id);
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
