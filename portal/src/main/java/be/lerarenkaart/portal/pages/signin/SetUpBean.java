package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.access.AppSecret;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Destinations;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.HalfSignedIn;
import be.lerarenkaart.portal.security.SignIns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The first time that somebody signs in who needs a second step: the app is set up before anything opens. */
@Named("signInSetUp")
@RequestScoped
@ForEveryone
public class SetUpBean {

    @Inject
    private SignIns signIns;

    @Inject
    private SecondSteps steps;

    @Inject
    private Destinations destinations;

    @Inject
    private FreshCodes freshCodes;

    @Inject
    private Words words;

    private String code;
    private boolean refused;

    /** Whoever did not take the first step, or waited too long, begins there. */
    public void require() {
        if (half() == null) {
            Exchange.goTo("/aanmelden?opnieuw=ja");
        }
    }

    public void finish() {
        HalfSignedIn half = half();
        if (half == null) {
            require();
            return;
        }
        By by = new By(half.name(), half.accountId(), "/aanmelden/instellen");
        steps.accept(by, half.accountId(), code).ifPresentOrElse(codes -> complete(half, codes), this::refuse);
    }

    private void complete(HalfSignedIn half, List<String> codes) {
        String after = signIns.complete(half, Exchange.request(), Exchange.response());
        destinations.remember(Exchange.request(), after);
        freshCodes.show(codes);
        Exchange.goTo("/account/herstelcodes");
    }

    private void refuse() {
        refused = true;
        code = null;
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("signInSetUp.refused"), null));
    }

    /** What the app must know. */
    public AppSecret getSecret() {
        HalfSignedIn half = half();
        return half == null
                ? null
                : steps.proposed(half.accountId(), half.name()).orElse(null);
    }

    private HalfSignedIn half() {
        return signIns.half(Exchange.request(), SecondSteps.Need.SETTING_UP).orElse(null);
    }

    public boolean isRefused() {
        return refused;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
