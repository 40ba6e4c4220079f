package be.lerarenkaart.distribution;

import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Which point serves which postcode: what points asked for, where that clashes or leaves holes, and what people decide. */
@ApplicationScoped
public class PostcodeClaims {

    /** All postcodes with more than one claim, settled or not, in order of postcode. */
    public List<ClaimConflict> conflicts(CardYear year) {
        throw new UnsupportedOperationException();
    }

    /** All postcodes with holders that nobody serves, in order of postcode. */
    public List<ClaimGap> gaps(CardYear year) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets a point serve a postcode, whatever the claims say. Cards follow at the next allocation.
     *
     * @throws be.lerarenkaart.kernel.LerarenkaartException when the point or the postcode does not exist
     */
    @Transactional
    public void assign(CardYear year, String postcode, String pointCode, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Accepts the suggestion for every open conflict, every open gap, or both.
     *
     * @return how many postcodes got a point
     */
    @Transactional
    public int acceptSuggestions(CardYear year, boolean conflicts, boolean gaps, String by) {
        throw new UnsupportedOperationException();
    }
}
