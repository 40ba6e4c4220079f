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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pick-up point claims postcodes and gives them back, until the last day for that. Two points that claim one postcode are
 * a conflict that both see and Klasse settles; what Klasse gave to a point by hand only Klasse takes back. Planned cards go
 * along (decision 0035).
 */
@ApplicationScoped
public class PointClaims {

    private static final int MOST_AT_ONCE = 200;

    private static final String PUT =
            """
            insert into distribution_own_claim
                   (card_year, postcode, point_code, claimed, requested_on, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, utc_timestamp(6))
            on duplicate key update claimed = values(claimed), requested_on = values(requested_on),
                   changed_by = values(changed_by), changed_at = values(changed_at)
            """;

    private final Database database;
    private final ClaimDeadlines deadlines;
    private final AuditTrail trail;

    @Inject
    PointClaims(Database database, ClaimDeadlines deadlines, AuditTrail trail) {
        this.database = database;
        this.deadlines = deadlines;
        this.trail = trail;
    }

    PointClaims() {
        this(null, null, null);
    }

    /**
     * Claims postcodes, all or none; what the point claims already stays as it is.
     *
     * @param anyDay whether the last day does not hold for whoever asks
     * @return the postcodes that others claim too, and that Klasse must settle
     * @throws LerarenkaartException 409 after the last day, or when Klasse gave a postcode to another point; 404 or 422 for
     *     what does not exist
     */
    @Transactional
    public List<String> claim(CardYear year, String code, Collection<String> postcodes, boolean anyDay, By by) {
        Set<String> fresh = new TreeSet<>();
        List<String> conflicts = database.call(connection -> {
            Division.change(connection, year.value(), by.name(), locked -> {
                Set<String> asked = checked(locked, year, code, postcodes, anyDay);
                refuseGivenByHand(locked, year, code, asked);
                for (String postcode : asked) {
                    if (!claims(locked, year, code, postcode)) {
                        put(locked, year, code, postcode, true, by);
                        fresh.add(postcode);
                    }
                }
                PostcodeAssignments.follow(locked, year.value(), by.name());
            });
            return contested(connection, year, new TreeSet<>(postcodes));
        });
        fresh.forEach(postcode ->
                write(by, CampaignAct.POSTCODE_CLAIMED, year, postcode, Change.of("pickupPoint", null, code)));
        return conflicts;
    }

    /**
     * Gives postcodes back, all or none; what the point does not claim stays as it is.
     *
     * @param anyDay whether the last day does not hold for whoever asks
     * @throws LerarenkaartException as for claiming
     */
    @Transactional
    public void giveBack(CardYear year, String code, Collection<String> postcodes, boolean anyDay, By by) {
        Set<String> gone = new TreeSet<>();
        database.call(connection -> Division.change(connection, year.value(), by.name(), locked -> {
            for (String postcode : checked(locked, year, code, postcodes, anyDay)) {
                refuseKeptByHand(locked, year, code, postcode);
                if (claims(locked, year, code, postcode)) {
                    put(locked, year, code, postcode, false, by);
                    gone.add(postcode);
                }
            }
            PostcodeAssignments.follow(locked, year.value(), by.name());
        }));
        gone.forEach(postcode ->
                write(by, CampaignAct.POSTCODE_GIVEN_BACK, year, postcode, Change.of("pickupPoint", code, null)));
    }

    private void write(By by, CampaignAct act, CardYear year, String postcode, Change change) {
        trail.write(by, act, Subject.of("POSTCODE", year + " " + postcode), change);
    }

    private Set<String> checked(
            Connection connection, CardYear year, String code, Collection<String> postcodes, boolean anyDay)
            throws SQLException {
        String point = "select 1 from distribution_current_point where card_year = ? and code = ?";
        if (Database.query(connection, point, row -> 1, year.value(), code).isEmpty()) {
            throw new LerarenkaartException(Problem.notFound("Dit afhaalpunt bestaat niet in kaartjaar " + year + "."));
        }
        if (!anyDay) {
            deadlines.mustBeOpen(year);
        }
        Set<String> asked = new TreeSet<>(postcodes);
        if (asked.isEmpty() || asked.size() > MOST_AT_ONCE) {
            throw invalid(
                    List.of(new Problem.Issue("body", "postcodes", "Noem 1 tot " + MOST_AT_ONCE + " postcodes.")));
        }
        List<Problem.Issue> issues = new ArrayList<>();
        for (String postcode : asked) {
            String home = "select 1 from eligibility_postcode_v1 where postcode = ? and special = 0";
            if (Database.query(connection, home, row -> 1, postcode).isEmpty()) {
                issues.add(new Problem.Issue(
                        "body", "postcodes", "Postcode " + postcode + " bestaat niet als woonplaats."));
            }
        }
        if (!issues.isEmpty()) {
            throw invalid(issues);
        }
        return asked;
    }

    private static LerarenkaartException invalid(List<Problem.Issue> issues) {
        return new LerarenkaartException(
                Problem.of("invalid-input", 422, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                        .with(issues.toArray(Problem.Issue[]::new)));
    }

    /** Tells all of them at once. */
    private static void refuseGivenByHand(Connection connection, CardYear year, String code, Set<String> postcodes)
            throws SQLException {
        List<ServedPostcode> others = new ArrayList<>();
        for (String postcode : postcodes) {
            PostcodeAssignments.served(connection, year.value(), postcode)
                    .filter(one ->
                            one.ground().equals("HAND") && !one.pointCode().equals(code))
                    .ifPresent(others::add);
        }
        if (!others.isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                            "postcode-given",
                            409,
                            "Postcode given by hand",
                            "Er is niets gewijzigd: Klasse gaf een postcode al aan een ander afhaalpunt. Wil jij ze bedienen?"
                                    + " Vraag het aan een beheerder van Klasse.")
                    .with(others.stream()
                            .map(one -> new Problem.Issue(
                                    "body",
                                    "postcodes",
                                    "Klasse gaf postcode " + one.postcode() + " aan " + one.pointName() + "."))
                            .toArray(Problem.Issue[]::new)));
        }
    }

    private static void refuseKeptByHand(Connection connection, CardYear year, String code, String postcode)
            throws SQLException {
        PostcodeAssignments.served(connection, year.value(), postcode)
                .filter(one -> one.ground().equals("HAND") && one.pointCode().equals(code))
                .ifPresent(one -> {
                    throw new LerarenkaartException(Problem.of(
                            "postcode-given",
                            409,
                            "Postcode given by hand",
                            "Klasse gaf jullie postcode " + postcode
                                    + ". Wil je ze niet bedienen? Vraag het aan een beheerder van Klasse."));
                });
    }

    private static boolean claims(Connection connection, CardYear year, String code, String postcode)
            throws SQLException {
        return !Database.query(
                        connection,
                        """
                        select 1 from distribution_current_claim
                         where card_year = ? and point_code = ? and postcode = ?
                        """,
                        row -> 1,
                        year.value(),
                        code,
                        postcode)
                .isEmpty();
    }

    private void put(Connection connection, CardYear year, String code, String postcode, boolean claimed, By by)
            throws SQLException {
        Database.update(connection, PUT, year.value(), postcode, code, claimed, deadlines.today(), by.name());
    }

    /** Of these postcodes those that several claim and nobody serves. */
    private static List<String> contested(Connection connection, CardYear year, Set<String> postcodes)
            throws SQLException {
        return ConflictsAndGaps.conflicts(connection, year.value()).stream()
                .filter(conflict -> conflict.assignedPoint() == null)
                .map(ClaimConflict::postcode)
                .filter(postcodes::contains)
                .toList();
    }
}
