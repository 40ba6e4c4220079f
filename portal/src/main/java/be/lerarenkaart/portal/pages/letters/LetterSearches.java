package be.lerarenkaart.portal.pages.letters;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.KeptSearches;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.SessionScoped;

/** Whose letters this session looked for. */
@SessionScoped
@Needs(Right.SEE_LETTERS)
public class LetterSearches extends KeptSearches {

    private static final long serialVersionUID = 1L;
}
