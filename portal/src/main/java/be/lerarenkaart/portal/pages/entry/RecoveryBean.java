package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.access.Recovery;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.Whereabouts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Asking a letter for a new password. The answer is the same whoever asks. */
@Named("recovery")
@RequestScoped
@ForEveryone
public class RecoveryBean {

    @Inject
    private Recovery recovery;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    private String name;
    private String done;

    public String ask() {
        recovery.ask(caller.by(), name, whereabouts.of(request));
        return Recovery.ASK_PAGE + "?faces-redirect=true&gedaan=gevraagd";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
