package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.signin.FreshCodes;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Destinations;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Recovery codes, the one time that they are shown. */
@Named("paperCodes")
@RequestScoped
@Needs(Right.OWN_ACCOUNT)
public class PaperCodesBean {

    @Inject
    private FreshCodes freshCodes;

    @Inject
    private Destinations destinations;

    @Inject
    private Caller caller;

    public List<String> getCodes() {
        return freshCodes.get();
    }

    /** For on the paper: which account they open. */
    public String getName() {
        return caller.name();
    }

    /** They are written down; on to where somebody was going. */
    public void kept() {
        freshCodes.forget();
        Exchange.goTo(destinations.take(Exchange.request()).orElse("/account"));
    }
}
