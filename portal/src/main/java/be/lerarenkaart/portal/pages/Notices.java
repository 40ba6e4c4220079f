package be.lerarenkaart.portal.pages;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What was just done, told on the page that comes next. */
public final class Notices {

    private Notices() {}

    /** For after a redirect. */
    public static void keep(String words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** On this page, beside a field: what the visitor must mend in it. */
    public static void refuseAt(String field, String words) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }

    /** On this page: what the visitor must mend. */
    public static void refuse(String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }
}
