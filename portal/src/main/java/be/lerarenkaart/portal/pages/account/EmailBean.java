package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.access.OwnAccount;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
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

    private static final String HERE = OwnAccount.CONFIRM_PAGE + "?faces-redirect=true";

    @Inject
    private OwnAccount accounts;

    @Inject
    private EmailChangeInHand inHand;

    @Inject
    private Words words;

    private String code;
    private String done;

    @PostConstruct
    void read() {
        done = Exchange.parameter("gedaan");
    }

    /** Opens the link of a letter: it comes in a form, so that it stands in no log. */
    public String take() {
        if (!inHand.take(code)) {
            Notices.refuseAt("code", words.say("code.notWhole"));
            return null;
        }
        return HERE + (isOpen() ? "" : "&gedaan=nee");
    }

    public String confirm() {
        boolean confirmed = inHand.code().filter(accounts::confirmEmail).isPresent();
        inHand.drop();
        return HERE + "&gedaan=" + (confirmed ? "ja" : "nee");
    }

    public boolean isOpen() {
        return inHand.code().filter(accounts::isOpenEmailChange).isPresent();
    }

    public String getDone() {
        return done;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
