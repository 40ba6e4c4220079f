package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.matching.MatchSettings;
import be.lerarenkaart.eligibility.matching.MatchThresholds;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a card year's administrator wants of the review: which kinds hold up production, and when people are asked. */
@ApplicationScoped
public class ReviewSettings {

    @Inject
    private Database database;

    @Inject
    private MatchSettings matching;

    @Inject
    private ReviewSearch search;

    @Inject
    private AuditTrail trail;

    /** Kinds that hold up production while they are open; none unless somebody said so. */
    public Set<ReviewKind> blocking(CardYear year) {
        Set<ReviewKind> kinds = EnumSet.noneOf(ReviewKind.class);
        database.each(
                "select kind from eligibility_review_block where card_year = ?",
                row -> kinds.add(ReviewKind.valueOf(row.getString(1))),
                year.value());
        return Collections.unmodifiableSet(kinds);
    }

    @Transactional
    public void block(CardYear year, Set<ReviewKind> kinds, By by) {
        Set<ReviewKind> before = blocking(year);
        if (before.equals(kinds)) {
            return;
        }
        database.update("delete from eligibility_review_block where card_year = ?", year.value());
        for (ReviewKind kind : kinds) {
            database.update(
                    "insert into eligibility_review_block (card_year, kind) values (?, ?)", year.value(), kind.name());
        }
        trail.write(
                by,
                ReviewAct.REVIEW_BLOCKS_CHANGED,
                Subject.of("CARD_YEAR", year),
                Change.of("blocking", before, Set.copyOf(kinds)));
    }

    public MatchThresholds thresholds(CardYear year) {
        return matching.of(year);
    }

    /** For lists that come in from now on. */
    @Transactional
    public void match(CardYear year, MatchThresholds thresholds, By by) {
        MatchThresholds before = matching.of(year);
        if (!before.equals(thresholds)) {
            matching.set(year, thresholds, by.name());
            trail.write(
                    by,
                    ReviewAct.MATCHING_CHANGED,
                    Subject.of("CARD_YEAR", year),
                    Change.of("automaticFrom", before.automaticFrom(), thresholds.automaticFrom())
                            .and("reviewFrom", before.reviewFrom(), thresholds.reviewFrom())
                            .and("margin", before.margin(), thresholds.margin()));
        }
    }

    /** How many open items hold up production, as they were found last; by kind. */
    public Map<ReviewKind, Long> holdingUp(CardYear year) {
        return database.call(connection -> holdingUp(connection, year.value()));
    }

    /**
     * The same, after looking again: within the transaction of whoever is about to produce. A card year in which nothing
     * may hold up production is not searched.
     */
    public Map<ReviewKind, Long> holdingUpNow(Connection connection, CardYear year) throws SQLException {
        if (!blocking(year).isEmpty()) {
            search.look(connection, year.value());
        }
        return holdingUp(connection, year.value());
    }

    private static Map<ReviewKind, Long> holdingUp(Connection connection, int cardYear) throws SQLException {
        Map<ReviewKind, Long> open = new EnumMap<>(ReviewKind.class);
        Database.each(
                connection,
                "select kind, items from eligibility_review_blocking_v1 where card_year = ?",
                row -> open.put(ReviewKind.valueOf(row.getString(1)), row.getLong(2)),
                cardYear);
        return open;
    }
}
