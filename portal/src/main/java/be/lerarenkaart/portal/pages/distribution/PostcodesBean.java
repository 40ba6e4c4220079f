package be.lerarenkaart.portal.pages.distribution;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.distribution.ClaimConflict;
import be.lerarenkaart.distribution.ClaimGap;
import be.lerarenkaart.distribution.PostcodeClaims;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.pages.CardYearParam;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.runs.Runs;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * Postcodes that two points claim, and those that nobody serves. Kept while the page is open, so that a button means
 * the row that was seen, whatever a colleague decided in the meantime.
 */
@Named("postcodes")
@ViewScoped
@Needs(Right.SETTLE_POSTCODES)
public class PostcodesBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    @Inject
    private PostcodeClaims claims;

    @Inject
    private CardYearParam cardYear;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Runs runs;

    private transient List<ClaimConflict> conflicts;
    private transient List<ClaimGap> gaps;

    /** Before the first decision nobody is a holder, so that no postcode can lack a point. */
    public boolean isDecided() {
        return runs.standing(cardYear.getValue(), Runs.DECISION).isPresent();
    }

    private List<ClaimConflict> conflicts() {
        if (conflicts == null) {
            conflicts = claims.conflicts(cardYear.getValue());
        }
        return conflicts;
    }

    public List<ClaimConflict> getConflicts() {
        return conflicts().stream()
                .filter(conflict -> conflict.assignedPoint() == null)
                .toList();
    }

    public List<ClaimGap> getGaps() {
        if (gaps == null) {
            gaps = claims.gaps(cardYear.getValue());
        }
        return gaps;
    }

    /** How many of them have a point to suggest: none when no point has a place on the map. */
    public long getSuggestions() {
        return getGaps().stream().filter(gap -> gap.suggestedPoint() != null).count();
    }

    /** How many get a point with them where nobody lives yet. */
    public long getEmptyPostcodes() {
        return Math.max(0, claims.unserved(cardYear.getValue()) - getGaps().size());
    }

    /** The first of them; with none served yet there may be a thousand. */
    public List<ClaimGap> getShownGaps() {
        return getGaps().subList(0, Math.min(AT_ONCE, getGaps().size()));
    }

    /** Of a row that nobody serves, as the page showed it. */
    public String assign(String postcode, String pointCode) {
        CardYear year = cardYear.getValue();
        claims.assign(year, postcode, pointCode, null, caller.by());
        return done(words.say("postcodes.assigned", postcode, pointCode));
    }

    public String acceptConflicts() {
        int accepted = claims.acceptSuggestions(cardYear.getValue(), true, false, caller.by());
        return done(words.say("postcodes.accepted", accepted));
    }

    public String acceptGaps() {
        int accepted = claims.acceptSuggestions(cardYear.getValue(), false, true, caller.by());
        return done(words.say("postcodes.accepted", accepted));
    }

    private String done(String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(message));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return cardYear.to("/beheer/postcodes");
    }
}
