package be.lerarenkaart.portal.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** Who looks at the page, and which part of the navigation is theirs. */
@Named("visitor")
@RequestScoped
@ForEveryone
public class Visitor {

    public boolean isSignedIn() {
        return external().getUserPrincipal() != null;
    }

    /** The account's name, for the header and for the trail of what is done. */
    public String getName() {
        Principal principal = external().getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    public boolean isAdministrator() {
        return external().isUserInRole(OnlyFor.ADMINISTRATOR);
    }

    public String signOut() throws ServletException {
        ((HttpServletRequest) external().getRequest()).logout();
        external().invalidateSession();
        return "/aanmelden?faces-redirect=true&afgemeld=ja";
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
