package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.KeptSearches;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.SessionScoped;

/** Whom this session looked for. */
@SessionScoped
@Needs(Right.SEE_PEOPLE)
public class PeopleSearches extends KeptSearches {

    private static final long serialVersionUID = 1L;
}
