package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.KeptSearches;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.SessionScoped;

/** What this session looked for in the trail. */
@SessionScoped
@Needs(Right.SEE_AUDIT_TRAIL)
public class TrailSearches extends KeptSearches {

    private static final long serialVersionUID = 1L;
}
