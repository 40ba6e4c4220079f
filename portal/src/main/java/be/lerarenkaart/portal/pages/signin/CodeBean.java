package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.HalfSignedIn;
import be.lerarenkaart.portal.security.SignIns;
import be.lerarenkaart.portal.security.Whereabouts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The second step: a code from the app, or one from paper. */
@Named("signInCode")
@RequestScoped
@ForEveryone
public class CodeBean {

    @Inject
    private SignIns signIns;

    @Inject
    private SecondSteps steps;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private Words words;

    private String code;
    private boolean onPaper;
    private boolean refused;

    @PostConstruct
    void read() {
        onPaper = "ja".equals(Exchange.parameter("herstelcode"));
    }

    /** Whoever did not take the first step, or waited too long, begins there. */
    public void require() {
        if (half() == null) {
            Exchange.goTo("/aanmelden?opnieuw=ja");
        }
    }

    public void enter() {
        HalfSignedIn half = half();
        if (half == null) {
            require();
        } else if (steps.check(half.accountId(), half.name(), code, whereabouts.of(Exchange.request()))) {
            Exchange.goTo(signIns.complete(half, Exchange.request(), Exchange.response()));
        } else {
            refused = true;
            code = null;
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("signInCode.refused"), null));
        }
    }

    private HalfSignedIn half() {
        return signIns.half(Exchange.request(), SecondSteps.Need.CODE).orElse(null);
    }

    public boolean isRefused() {
        return refused;
    }

    public boolean isOnPaper() {
        return onPaper;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
