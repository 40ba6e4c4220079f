package be.lerarenkaart.distribution;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which point serves which postcode: what points asked for, where that clashes or leaves holes, and what people decide. */
@ApplicationScoped
public class PostcodeClaims {

    private final Database database;
    private final AuditTrail trail;

    @Inject
    PostcodeClaims(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    PostcodeClaims() {
        this(null, null);
    }

    /** All postcodes with more than one claim, settled or not, in order of postcode. */
    public List<ClaimConflict> conflicts(CardYear year) {
        return database.call(connection -> ConflictsAndGaps.conflicts(connection, year.value()));
    }

    /** All postcodes with holders that nobody claims or serves, in order of postcode. */
    public List<ClaimGap> gaps(CardYear year) {
        return database.call(connection -> ConflictsAndGaps.gaps(connection, year.value()));
    }

    /** All postcodes that a point serves or will serve at the next allocation, in order of postcode. */
    public List<ServedPostcode> served(CardYear year) {
        return database.call(connection -> PostcodeAssignments.all(connection, year.value()));
    }

    /** How many postcodes no point claims or serves, whether somebody lives there or not. */
    public long unserved(CardYear year) {
        return database.call(connection ->
                (long) HomePostcode.unserved(connection, year.value()).size());
    }

    /** How many of both wait for a decision. */
    public OpenPostcodes open(CardYear year) {
        return database.call(connection -> ConflictsAndGaps.open(connection, year.value()));
    }

    /** When a postcode last got another point, by an allocation or a person; empty before the first time. */
    public Optional<Instant> lastAssigned(CardYear year) {
        return database.call(connection -> PostcodeAssignments.last(connection, year.value()));
    }

    /**
     * Lets a point serve a postcode, whatever the claims say. Cards follow at the next allocation.
     *
     * @throws LerarenkaartException when the point or the postcode does not exist
     */
    @Transactional
    public void assign(CardYear year, String postcode, String pointCode, By by) {
        String former = database.call(connection -> {
            refuseUnknown(connection, year, postcode, pointCode);
            String stood = PostcodeAssignments.pointOf(connection, year.value(), postcode);
            PostcodeAssignments.assignByHand(connection, year.value(), postcode, pointCode, by.name());
            return stood;
        });
        trail.write(
                by,
                CampaignAct.POSTCODE_ASSIGNED,
                Subject.of("POSTCODE", year + " " + postcode),
                Change.of("pickupPoint", former, pointCode));
    }

    private static void refuseUnknown(Connection connection, CardYear year, String postcode, String pointCode)
            throws SQLException {
        String point = "select 1 from distribution_current_point where card_year = ? and code = ?";
        if (Database.query(connection, point, row -> 1, year.value(), pointCode).isEmpty()) {
            throw new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet in kaartjaar " + year + "."));
        }
        String home = "select 1 from eligibility_postcode_v1 where postcode = ? and special = 0";
        if (Database.query(connection, home, row -> 1, postcode).isEmpty()) {
            throw new LerarenkaartException(Problem.notFound("Deze postcode bestaat niet als woonplaats."));
        }
    }

    /**
     * Accepts the suggestion for every open conflict, every open gap, or both. With the gaps, postcodes where nobody
     * lives yet get their nearest point too.
     *
     * @return how many of the conflicts and gaps that were open got a point
     */
    @Transactional
    public int acceptSuggestions(CardYear year, boolean conflicts, boolean gaps, By by) {
        int accepted = database.call(connection -> {
            int settled = conflicts ? PostcodeAssignments.settleConflicts(connection, year.value(), by.name()) : 0;
            int open = gaps ? ConflictsAndGaps.gaps(connection, year.value()).size() : 0;
            boolean closed = open > 0 && PostcodeAssignments.closeGaps(connection, year.value(), by.name()) > 0;
            return settled + (closed ? open : 0);
        });
        trail.write(
                by,
                CampaignAct.SUGGESTIONS_ACCEPTED,
                Subject.of("CARD_YEAR", year),
                Change.of("conflicts", null, conflicts).and("gaps", null, gaps).and("postcodes", null, accepted));
        return accepted;
    }
}
