package be.lerarenkaart.portal.pages.privacy;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.people.OnePerson;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.privacy.ErasureRequest;
import be.lerarenkaart.privacy.PeopleErasures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asking that one person is erased: what goes, what stays, and whether it may; another administrator decides. */
@Named("erasePerson")
@RequestScoped
@Needs(Right.ERASE_PEOPLE)
public class ErasePersonBean {

    @Inject
    private OnePerson one;

    @Inject
    private PeopleErasures erasures;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String reason;
    private boolean sure;
    private String needed;

    /** Why it may not, as a sentence; empty when it may. */
    public String getNeeded() {
        if (needed == null) {
            needed = erasures.whyNeeded(one.getWho().id()).orElse("");
        }
        return needed;
    }

    /** What was asked before, or null. */
    public ErasureRequest getWaiting() {
        return erasures.waitingFor(one.getWho().id()).orElse(null);
    }

    public String ask() {
        if (!sure) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "sure",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR, words.say("erasePerson.sure.required"), null));
            return null;
        }
        erasures.askOne(one.getWho().id(), reason, caller.by());
        Notices.keep(words.say("peopleErasure.asked"));
        return PeopleErasureBean.PAGE + "?faces-redirect=true";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
