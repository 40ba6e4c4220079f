package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.KeptSearches;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.SessionScoped;

/** Whose accounts this session looked for. */
@SessionScoped
@Needs(Right.OVERSEE_ACCOUNTS)
public class AccountSearches extends KeptSearches {

    private static final long serialVersionUID = 1L;
}
