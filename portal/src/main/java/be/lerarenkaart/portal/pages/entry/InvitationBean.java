package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.access.Invitation;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.NewAccount;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.PageProblems;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Taking an invitation, with a new account or with one's own. */
@Named("invitation")
@RequestScoped
@ForEveryone
public class InvitationBean {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FULL_NAME = 120;
    private static final String HERE = Invitations.PAGE + "?faces-redirect=true";

    @Inject
    private Invitations invitations;

    @Inject
    private InvitationInHand inHand;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String code;
    private String name;
    private String fullName;
    private String password;
    private String again;
    private String done;
    private Invitation open;

    /** The session of a form that stood open for long has ended, and with it the letter that was in hand. */
    @PostConstruct
    void read() {
        boolean making = !Exchange.parameter("make").isEmpty();
        if (making && !caller.isKnown() && getOpen() == null) {
            inHand.keep(typed("name", LONGEST_NAME), typed("fullName", LONGEST_FULL_NAME));
            Notices.refuse(words.say("invitation.ranOut"));
        }
    }

    private static String typed(String field, int longest) {
        String text = Exchange.parameter(field);
        return text.substring(0, Math.min(text.length(), longest));
    }

    /** Opens the link of a letter: it comes in a form, so that it stands in no log. */
    public String take() {
        if (!inHand.take(code)) {
            Notices.refuseAt("code", words.say("code.notWhole"));
            return null;
        }
        if (getOpen() != null) {
            return HERE;
        }
        inHand.forgetCode();
        Notices.refuse(words.say("invitation.none"));
        return null;
    }

    public String accept() {
        invitations.acceptFor(caller.by(), inHand.code().orElse(""));
        inHand.drop();
        return HERE + "&gedaan=aangenomen";
    }

    public String make() {
        NewAccount chosen = new NewAccount(name, fullName, password.toCharArray());
        if (!password.equals(again)) {
            PageProblems.tell(() -> invitations.look(inHand.code().orElse(""), chosen));
            Notices.refuseAt("again", words.say("newPassword.differs"));
            return null;
        }
        invitations.acceptAsNew(inHand.code().orElse(""), chosen, Invitations.PAGE);
        inHand.drop();
        return "/aanmelden?faces-redirect=true&welkom=ja";
    }

    /** The invitation in hand; null when there is none, or it works no more. */
    public Invitation getOpen() {
        if (open == null) {
            open = inHand.code().flatMap(invitations::byCode).orElse(null);
        }
        return open;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name == null ? inHand.name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** As the inviter wrote it, until the invited writes it otherwise. */
    public String getFullName() {
        if (fullName != null) {
            return fullName;
        }
        return inHand.fullName() != null || getOpen() == null
                ? inHand.fullName()
                : getOpen().fullName();
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
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

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
