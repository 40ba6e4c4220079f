package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.access.AppSecret;
import be.lerarenkaart.access.OwnAccount;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.SecondStepState;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.signin.FreshCodes;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.portal.security.Whereabouts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The second step of one's own account; whoever changes it shows that they know the password. */
@Named("secondStep")
@RequestScoped
@Needs(Right.OWN_ACCOUNT)
public class SecondStepBean {

    private static final String CODES = "/account/herstelcodes?faces-redirect=true";

    @Inject
    private SecondSteps steps;

    @Inject
    private OwnAccount accounts;

    @Inject
    private FreshCodes freshCodes;

    @Inject
    private Caller caller;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private Words words;

    private SecondStepState state;
    private String password = "";
    private String code;
    private boolean settingUp;
    private boolean refused;

    @PostConstruct
    void read() {
        settingUp = "app".equals(Exchange.parameter("stap"));
    }

    public String propose() {
        prove();
        steps.propose(caller.accountId());
        return "/account/tweede-stap?faces-redirect=true&stap=app";
    }

    public String accept() {
        Optional<List<String>> codes = steps.accept(caller.by(), caller.accountId(), code);
        if (codes.isEmpty()) {
            refused = true;
            code = null;
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("signInSetUp.refused"), null));
            return null;
        }
        freshCodes.show(codes.get());
        return CODES;
    }

    public String renewCodes() {
        prove();
        freshCodes.show(steps.renewCodes(caller.by(), caller.accountId()));
        return CODES;
    }

    public String turnOff() {
        prove();
        steps.turnOff(caller.by(), caller.accountId());
        return "/account?faces-redirect=true&gedaan=stap-uit";
    }

    private void prove() {
        accounts.mustProve(caller.accountId(), password, whereabouts.of(Exchange.request()));
    }

    public SecondStepState getState() {
        if (state == null) {
            state = steps.state(caller.accountId());
        }
        return state;
    }

    public boolean isRequired() {
        return steps.isRequired(caller.grants());
    }

    public boolean isPasswordAsked() {
        return accounts.get(caller.accountId()).hasPassword();
    }

    /** What the app must know; null when none is being set up. */
    public AppSecret getSecret() {
        return settingUp ? steps.proposed(caller.accountId(), caller.name()).orElse(null) : null;
    }

    public boolean isRefused() {
        return refused;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
