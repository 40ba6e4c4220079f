package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.access.OwnAccount;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The link of a letter that proves an e-mail address. Whoever reads the letter need not be signed in here; opening the
 * page changes nothing, since mail servers open links too.
 */
@Named("emailConfirmation")
@RequestScoped
@ForEveryone
public class EmailBean {

    @Inject
    private OwnAccount accounts;

    private String code;
    private String done;

    @PostConstruct
    void read() {
        code = Exchange.parameter("code");
        done = Exchange.parameter("gedaan");
    }

    public String confirm() {
        return "/e-mail-bevestigen?faces-redirect=true&gedaan=" + (accounts.confirmEmail(code) ? "ja" : "nee");
    }

    public boolean isOpen() {
        return accounts.isOpenEmailChange(code);
    }

    public String getDone() {
        return done;
    }
}
