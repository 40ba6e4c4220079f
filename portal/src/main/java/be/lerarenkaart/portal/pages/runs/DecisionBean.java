package be.lerarenkaart.portal.pages.runs;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.eligibility.Entitlements;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deciding who has a right to the card. */
@Named("decision")
@RequestScoped
@Needs(Right.RUN_CAMPAIGN)
public class DecisionBean extends RunPage {

    @Inject
    private Entitlements entitlements;

    @Override
    protected String kind() {
        return Runs.DECISION;
    }

    @Override
    protected String page() {
        return "/beheer/beslissing";
    }

    @Override
    protected long start(boolean rehearsal) {
        return entitlements.decide(cardYear().getValue(), rehearsal, by());
    }
}
