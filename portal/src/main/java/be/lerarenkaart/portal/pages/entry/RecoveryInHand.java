package be.lerarenkaart.portal.pages.entry;

import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.SessionScoped;

/** The letter about a new password that somebody opened. */
@SessionScoped
@ForEveryone
public class RecoveryInHand extends CodeInHand {

    private static final long serialVersionUID = 1L;
}
