package be.lerarenkaart.portal.pages;

import be.lerarenkaart.access.Accounts;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.portal.security.Destinations;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.SignIns;
import be.lerarenkaart.portal.security.Whereabouts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signing in by name and password: the first step, after which people come back to the page that they asked for. */
@Named("signIn")
@RequestScoped
@ForEveryone
public class SignInBean {

    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private SecondSteps steps;

    @Inject
    private Destinations destinations;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private Words words;

    private String name;
    private String password;
    private boolean refused;

    public void signIn() {
        accounts.signIn(name, password.toCharArray(), whereabouts.of(Exchange.request()))
                .ifPresentOrElse(
                        person -> Exchange.goTo(signIns.begin(person, false, Exchange.request(), Exchange.response())),
                        this::refuse);
    }

    private void refuse() {
        refused = true;
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("signIn.refused"), null));
    }

    public boolean isRefused() {
        return refused;
    }

    /** Why the form is shown, when that needs a word: the session had ended. */
    public String getAsked() {
        return destinations.asked(Exchange.request()).name();
    }

    /** Whether administrators may go without a second step: something that everybody should see. */
    public boolean isTrial() {
        return steps.isLeftToAdministrators();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
