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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

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

    /** The point that serves a postcode or will serve it at the next allocation; empty for none. */
    public Optional<ServedPostcode> served(CardYear year, String postcode) {
        return database.call(connection -> PostcodeAssignments.served(connection, year.value(), postcode));
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

    /**
     * Lets a point serve a postcode, whatever the claims say. Planned cards go along.
     *
     * @param seen the point that whoever decides saw there; null for none
     * @throws LerarenkaartException when the point or the postcode does not exist; with status 409 when somebody else gave
     *     the postcode to another point meanwhile
     */
    @Transactional
    public void assign(CardYear year, String postcode, String pointCode, String seen, By by) {
        Map<String, String> one = new TreeMap<>();
        one.put(postcode, seen);
        assignAll(year, one, pointCode, by);
    }

    /**
     * Lets one point serve many postcodes, such as those of a city; all or none.
     *
     * @param seen each postcode with the point that whoever decides saw there, or null
     * @return how many postcodes changed hands
     * @throws LerarenkaartException as for one
     */
    @Transactional
    public int assignAll(CardYear year, Map<String, String> seen, String pointCode, By by) {
        Map<String, String> former = new TreeMap<>();
        database.call(connection -> Division.change(connection, year.value(), by.name(), locked -> {
            refuseUnknownPoint(locked, year, pointCode);
            Map<String, ServedPostcode> served = new HashMap<>();
            PostcodeAssignments.all(locked, year.value()).forEach(one -> served.put(one.postcode(), one));
            for (Map.Entry<String, String> asked : seen.entrySet()) {
                refuseUnknownPostcode(locked, asked.getKey());
                refuseChanged(asked.getKey(), asked.getValue(), served.get(asked.getKey()), pointCode);
            }
            for (String postcode : seen.keySet()) {
                ServedPostcode stands = served.get(postcode);
                if (stands == null
                        || !stands.ground().equals("HAND")
                        || !stands.pointCode().equals(pointCode)) {
                    PostcodeAssignments.assignByHand(locked, year.value(), postcode, pointCode, by.name());
                    former.put(postcode, stands == null ? "" : stands.pointCode());
                }
            }
        }));
        former.forEach((postcode, point) -> trail.write(
                by,
                CampaignAct.POSTCODE_ASSIGNED,
                Subject.of("POSTCODE", year + " " + postcode),
                Change.of("pickupPoint", point.isEmpty() ? null : point, pointCode)));
        return former.size();
    }

    /** Nothing is lost when somebody else decided the same. */
    private static void refuseChanged(String postcode, String seen, ServedPostcode stands, String wanted) {
        String now = stands == null ? null : stands.pointCode();
        if (Objects.equals(now, seen) || wanted.equals(now)) {
            return;
        }
        throw new LerarenkaartException(Problem.of(
                "postcode-changed",
                409,
                "Postcode changed hands",
                "Intussen veranderde postcode " + postcode + ": "
                        + (stands == null
                                ? "geen enkel afhaalpunt bedient ze nu"
                                : "ze gaat nu naar " + stands.pointName() + " (" + now + ")"
                                        + (stands.decidedBy() == null ? "" : ", door " + stands.decidedBy()))
                        + ". Er is niets gewijzigd: kijk opnieuw en kies dan."));
    }

    private static void refuseUnknownPoint(Connection connection, CardYear year, String pointCode) throws SQLException {
        String point = "select 1 from distribution_current_point where card_year = ? and code = ?";
        if (Database.query(connection, point, row -> 1, year.value(), pointCode).isEmpty()) {
            throw new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet in kaartjaar " + year + "."));
        }
    }

    private static void refuseUnknownPostcode(Connection connection, String postcode) throws SQLException {
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
        AtomicInteger accepted = new AtomicInteger();
        database.call(connection -> Division.change(connection, year.value(), by.name(), locked -> {
            int settled = conflicts ? PostcodeAssignments.settleConflicts(locked, year.value(), by.name()) : 0;
            int open = gaps ? ConflictsAndGaps.gaps(locked, year.value()).size() : 0;
            boolean closed = open > 0 && PostcodeAssignments.closeGaps(locked, year.value(), by.name()) > 0;
            accepted.set(settled + (closed ? open : 0));
        }));
        trail.write(
                by,
                CampaignAct.SUGGESTIONS_ACCEPTED,
                Subject.of("CARD_YEAR", year),
                Change.of("conflicts", null, conflicts).and("gaps", null, gaps).and("postcodes", null, accepted.get()));
        return accepted.get();
    }
}
