package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Where somebody lands who signed in: at the invitation in hand, or else at the first page that is theirs. Whoever has no
 * right (any more) stays on the page that says so.
 */
@Named("start")
@RequestScoped
@ForEveryone
public class StartBean {

    private static final List<String> IN_THIS_ORDER =
            List.of("/beheer", "/personeelsdienst", "/afhaalpunt", "/partner", "/accounts");

    @Inject
    private Caller caller;

    @Inject
    private InvitationInHand inHand;

    @Inject
    private Invitations invitations;

    public String go() {
        if (!caller.isKnown()) {
            return "/aanmelden?faces-redirect=true";
        }
        String page = inHand.code().flatMap(invitations::byCode).isPresent()
                ? Invitations.PAGE
                : IN_THIS_ORDER.stream()
                        .filter(address -> Addresses.isOpen(address, caller.grants()))
                        .findFirst()
                        .orElse(null);
        return page == null ? null : page + "?faces-redirect=true";
    }
}
