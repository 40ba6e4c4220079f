package be.lerarenkaart.portal.pages.review;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.KeptSearches;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.SessionScoped;

/** About whom this session looked for open questions. */
@SessionScoped
@Needs(Right.SETTLE_REVIEWS)
public class ReviewSearches extends KeptSearches {

    private static final long serialVersionUID = 1L;
}
