package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.access.Recovery;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.PageProblems;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Choosing a new password with the letter that was asked. It signs nobody in. */
@Named("newPassword")
@RequestScoped
@ForEveryone
public class NewPasswordBean {

    @Inject
    private Recovery recovery;

    @Inject
    private RecoveryInHand inHand;

    @Inject
    private Words words;

    private String code;
    private String password;
    private String again;
    private String account;

    /** Opens the link of a letter: it comes in a form, so that it stands in no log. */
    public String take() {
        if (!inHand.take(code)) {
            Notices.refuseAt("code", words.say("code.notWhole"));
            return null;
        }
        if (getAccount() != null) {
            return Recovery.PAGE + "?faces-redirect=true";
        }
        inHand.drop();
        Notices.refuse(words.say("newPassword.none"));
        return null;
    }

    public String choose() {
        if (!password.equals(again)) {
            PageProblems.tell(() -> recovery.look(inHand.code().orElse(""), password.toCharArray()));
            Notices.refuseAt("again", words.say("newPassword.differs"));
            return null;
        }
        recovery.choose(inHand.code().orElse(""), password.toCharArray(), Recovery.PAGE);
        inHand.drop();
        return "/aanmelden?faces-redirect=true&wachtwoord=nieuw";
    }

    /** The user name of whom the letter in hand is; null when there is none, or it works no more. */
    public String getAccount() {
        if (account == null) {
            account = inHand.code().flatMap(recovery::nameByCode).orElse(null);
        }
        return account;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
