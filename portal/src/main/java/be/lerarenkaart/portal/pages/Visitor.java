package be.lerarenkaart.portal.pages;

import be.lerarenkaart.access.Sessions;
import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who looks at the page, and which part of the navigation is theirs. */
@Named("visitor")
@RequestScoped
@ForEveryone
public class Visitor {

    @Inject
    private Caller caller;

    @Inject
    private Sessions sessions;

    public boolean isSignedIn() {
        return caller.isKnown();
    }

    /** The account's name, for the header and for the trail of what is done. */
    public String getName() {
        return caller.name();
    }

    /** Whether a link there would lead somewhere; a menu shows no others. */
    public boolean mayOpen(String address) {
        return Addresses.isOpen(address, caller.grants());
    }

    public String signOut() {
        sessions.signOut(caller.by(), caller.sessionId());
        external().invalidateSession();
        return "/aanmelden?faces-redirect=true&afgemeld=ja";
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
