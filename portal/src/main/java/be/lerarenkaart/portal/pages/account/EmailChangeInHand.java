package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.portal.pages.entry.CodeInHand;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.SessionScoped;

/** The letter that proves an e-mail address, which somebody opened. */
@SessionScoped
@ForEveryone
public class EmailChangeInHand extends CodeInHand {

    private static final long serialVersionUID = 1L;
}
