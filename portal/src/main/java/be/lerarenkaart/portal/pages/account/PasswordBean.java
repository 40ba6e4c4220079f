package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.access.OwnAccount;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.portal.security.Whereabouts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A new password for oneself. */
@Named("ownPassword")
@RequestScoped
@Needs(Right.OWN_ACCOUNT)
public class PasswordBean {

    @Inject
    private OwnAccount accounts;

    @Inject
    private Caller caller;

    @Inject
    private Whereabouts whereabouts;

    private String old;
    private String chosen;

    public String change() {
        accounts.changePassword(
                caller.by(), caller.accountId(), old, chosen, whereabouts.of(Exchange.request()), caller.sessionId());
        return "/account?faces-redirect=true&gedaan=wachtwoord";
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
