package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which point serves which postcode, in sets; each method returns how many postcodes changed. */
final class PostcodeAssignments {

    private static final String FORGET_GONE_POINTS =
            """
            delete a from distribution_postcode_assignment a
              left join distribution_current_point p on p.card_year = a.card_year and p.code = a.point_code
             where a.card_year = ? and p.code is null
            """;

    private static final String FORGET_CONTRADICTED =
            """
            delete a from distribution_postcode_assignment a
              left join (select postcode, count(*) as points, min(point_code) as first_point,
                                min(concat(requested_on, point_code)) as earliest
                           from distribution_current_claim where card_year = ? group by postcode) c
                on c.postcode = a.postcode
              left join distribution_current_claim own
                on own.card_year = a.card_year and own.postcode = a.postcode and own.point_code = a.point_code
             where a.card_year = ?
               and (a.ground = 'CLAIM' and (coalesce(c.points, 0) <> 1 or c.first_point <> a.point_code)
                    or a.ground = 'EARLIEST' and (coalesce(c.points, 0) < 2 or own.point_code is null
                                                or concat(own.requested_on, own.point_code) <> c.earliest)
                    or a.ground = 'NEAREST' and c.points is not null)
            """;

    private static final String SINGLE_CLAIMS =
            """
            insert into distribution_postcode_assignment
                   (card_year, postcode, point_code, ground, decided_by, decided_at)
            select c.card_year, c.postcode, min(c.point_code), 'CLAIM', ?, utc_timestamp(6)
              from distribution_current_claim c
              left join distribution_postcode_assignment a on a.card_year = c.card_year and a.postcode = c.postcode
             where c.card_year = ? and a.postcode is null
             group by c.card_year, c.postcode
            having count(*) = 1
            """;

    private static final String EARLIEST_CLAIMS =
            """
            insert into distribution_postcode_assignment
                   (card_year, postcode, point_code, ground, decided_by, decided_at)
            select ?, r.postcode, r.point_code, 'EARLIEST', ?, utc_timestamp(6)
              from (select postcode, point_code, count(*) over (partition by postcode) as points,
                           row_number() over (partition by postcode order by requested_on, point_code) as place
                      from distribution_current_claim where card_year = ?) r
              left join distribution_postcode_assignment a on a.card_year = ? and a.postcode = r.postcode
             where r.points > 1 and r.place = 1 and a.postcode is null
            """;

    private static final String SERVED =
            """
            select s.*, h.municipality, h.province, p.name as point_name
              from (select postcode, point_code, ground, decided_by, decided_at
                      from distribution_postcode_assignment where card_year = ?
                    union all
                    select c.postcode, min(c.point_code), 'CLAIM', null, null
                      from distribution_current_claim c
                      left join distribution_postcode_assignment a
                        on a.card_year = c.card_year and a.postcode = c.postcode
                     where c.card_year = ? and a.postcode is null
                     group by c.postcode
                    having count(*) = 1) s
              left join eligibility_postcode_v1 h on h.postcode = s.postcode
              left join distribution_current_point p on p.card_year = ? and p.code = s.point_code
             order by s.postcode
            """;

    private PostcodeAssignments() {}

    /** Brings the assignments after claims and points: drops what they contradict, adds what they settle alone. */
    static int follow(Connection connection, int cardYear, String by) throws SQLException {
        return Database.update(connection, FORGET_GONE_POINTS, cardYear)
                + Database.update(connection, FORGET_CONTRADICTED, cardYear, cardYear)
                + Database.update(connection, SINGLE_CLAIMS, by, cardYear);
    }

    /** Settles every open conflict for the earliest claim. */
    static int settleConflicts(Connection connection, int cardYear, String by) throws SQLException {
        return Database.update(connection, EARLIEST_CLAIMS, cardYear, by, cardYear, cardYear);
    }

    /**
     * Gives every ordinary postcode without a claim to the nearest point, also where nobody lives yet: who moves there
     * later, or is decided later, is served as well. A point that came since and is nearer takes over: the same files
     * give the same division, in whatever order they came.
     */
    static int closeGaps(Connection connection, int cardYear, String by) throws SQLException {
        NearestPoints nearest = NearestPoints.of(connection, cardYear);
        int changed = 0;
        for (HomePostcode home : HomePostcode.unclaimed(connection, cardYear)) {
            Optional<NearestPoints.Nearest> point = nearest.to(home);
            if (point.isPresent() && !point.get().code().equals(home.nearest())) {
                changed += assign(
                        connection, cardYear, home.postcode(), point.get().code(), "NEAREST", by);
            }
        }
        return changed;
    }

    static int assignByHand(Connection connection, int cardYear, String postcode, String pointCode, String by)
            throws SQLException {
        return assign(connection, cardYear, postcode, pointCode, "HAND", by);
    }

    /** Every assigned postcode with its point. */
    static Map<String, String> points(Connection connection, int cardYear) throws SQLException {
        Map<String, String> points = new HashMap<>();
        Database.each(
                connection,
                "select postcode, point_code from distribution_postcode_assignment where card_year = ?",
                row -> points.put(row.getString(1), row.getString(2)),
                cardYear);
        return points;
    }

    /** Who has the postcode as people see it: a claim that stands alone serves before it is written down. */
    static Optional<ServedPostcode> served(Connection connection, int cardYear, String postcode) throws SQLException {
        return all(connection, cardYear).stream()
                .filter(one -> one.postcode().equals(postcode))
                .findFirst();
    }

    static List<ServedPostcode> all(Connection connection, int cardYear) throws SQLException {
        return Database.query(
                connection,
                SERVED,
                row -> new ServedPostcode(
                        row.getString("postcode"),
                        row.getString("municipality"),
                        row.getString("province"),
                        row.getString("point_code"),
                        row.getString("point_name"),
                        row.getString("ground"),
                        row.getString("decided_by"),
                        Moments.read(row, "decided_at")),
                cardYear,
                cardYear,
                cardYear);
    }

    private static int assign(
            Connection connection, int cardYear, String postcode, String pointCode, String ground, String by)
            throws SQLException {
        return Database.update(
                connection,
                """
                insert into distribution_postcode_assignment
                       (card_year, postcode, point_code, ground, decided_by, decided_at)
                values (?, ?, ?, ?, ?, utc_timestamp(6))
                on duplicate key update point_code = values(point_code), ground = values(ground),
                       decided_by = values(decided_by), decided_at = values(decided_at)
                """,
                cardYear,
                postcode,
                pointCode,
                ground,
                by);
    }
}
