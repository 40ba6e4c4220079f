package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.SessionScoped;

/** The invitation that somebody opened; whoever signs in with it in hand is led back to it. */
@SessionScoped
@ForEveryone
public class InvitationInHand extends CodeInHand {

    private static final long serialVersionUID = 1L;
}
