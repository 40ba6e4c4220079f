package be.lerarenkaart.portal.pages.rules;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.RuleSetFact;
import be.lerarenkaart.eligibility.Rules;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The version of the rules that a page is about: {@code ?versie=2}, or else the one in force. */
@Named("ruleSet")
@RequestScoped
@Needs(Right.SEE_CAMPAIGN)
public class RuleParam {

    @Inject
    private Rules rules;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Words words;

    private Map<String, String> address;
    private String asked;
    private RuleSetFact value;

    /** From the address itself: which buttons stand on the page must be known before its form is read. */
    @PostConstruct
    void read() {
        address = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        asked = address.get("versie");
    }

    public RuleSetFact getValue() {
        if (value == null) {
            value = asked != null && asked.matches("\\d{1,6}")
                    ? rules.get(getYear(), Integer.parseInt(asked))
                    : rules.inForce(getYear());
        }
        return value;
    }

    public CardYear getYear() {
        return cardYear.getValue();
    }

    String parameter(String name) {
        return address.get(name);
    }

    /** Back to the page of this version, with a word on it. */
    String told(String key, int version) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(words.say(key)));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/regels") + "&versie=" + version;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
