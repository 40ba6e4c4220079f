package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.LostSecondSteps;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ending the second step of somebody who lost app and codes; the account is that of {@link OneAccountBean}. */
@Named("resetStep")
@RequestScoped
@Needs(Right.OVERSEE_ACCOUNTS)
public class ResetStepBean {

    @Inject
    private OneAccountBean account;

    @Inject
    private LostSecondSteps lost;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private String because;

    public String reset() {
        lost.reset(caller.by(), account.getId(), because);
        Notices.keep(words.say(account.getFact().email() == null ? "resetStep.done.unheard" : "resetStep.done"));
        return "/beheer/accounts/account?faces-redirect=true&id=" + account.getId();
    }

    public int getLongest() {
        return LostSecondSteps.LONGEST_REASON;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
