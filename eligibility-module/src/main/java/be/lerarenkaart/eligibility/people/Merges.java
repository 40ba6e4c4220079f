package be.lerarenkaart.eligibility.people;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Two people who are one. While a merge stands, all rows of the merged one count for the kept one, now and in what comes
 * in later; ending it makes them two again, each with their own history.
 */
@ApplicationScoped
public class Merges {

    @Inject
    private Database database;

    @Inject
    private MergeTable table;

    @Inject
    private AuditTrail trail;

    @Inject
    private Event<PeopleMerged> merged;

    @Inject
    private Event<MergeEnded> ended;

    /**
     * @param reason why they are one, 1 to 500 characters
     * @return the merge's id
     * @throws LerarenkaartException when one of them does not exist or counts for somebody else already
     */
    @Transactional
    public long merge(long kept, long mergedInto, String reason, By by) {
        String why = CorrectionChecks.reason(reason);
        if (kept == mergedInto) {
            throw new LerarenkaartException(Problem.of(
                    "same-person", 400, "Same person", "Kies twee verschillende dossiers om samen te voegen."));
        }
        long id = database.call(connection -> {
            // Always in one order: two who do the same at once wait for each other instead of both failing.
            SamePeople.lock(connection, Math.min(kept, mergedInto));
            SamePeople.lock(connection, Math.max(kept, mergedInto));
            SamePeople.merge(connection, kept, mergedInto);
            return table.insert(connection, kept, mergedInto, why, by.name());
        });
        write(
                by,
                PersonAct.PEOPLE_MERGED,
                kept,
                Change.of("merged", null, mergedInto).and("reason", null, why));
        write(
                by,
                PersonAct.PEOPLE_MERGED,
                mergedInto,
                Change.of("mergedInto", null, kept).and("reason", null, why));
        merged.fire(new PeopleMerged(id, kept, mergedInto, by));
        return id;
    }

    /** Makes them two again. The second time changes nothing. */
    @Transactional
    public void end(long merge, String reason, By by) {
        String why = CorrectionChecks.reason(reason);
        MergeFact fact = database.call(connection -> {
            MergeFact found = find(connection, merge);
            if (!table.end(connection, merge, why, by.name())) {
                return null;
            }
            SamePeople.rebuild(connection);
            return found;
        });
        if (fact != null) {
            Change change = Change.of("merged", fact.merged(), null).and("reason", null, why);
            write(by, PersonAct.MERGE_ENDED, fact.kept(), change);
            write(
                    by,
                    PersonAct.MERGE_ENDED,
                    fact.merged(),
                    Change.of("mergedInto", fact.kept(), null).and("reason", null, why));
            ended.fire(new MergeEnded(merge, fact.kept(), fact.merged(), by));
        }
    }

    /** All merges in which somebody, or whoever counts for them, took part; newest first. */
    public List<MergeFact> of(long person) {
        return table.of(database.call(connection -> SamePeople.membersOf(connection, person)));
    }

    public MergeFact get(long merge) {
        return database.call(connection -> find(connection, merge));
    }

    private MergeFact find(Connection connection, long merge) throws SQLException {
        return table.find(connection, merge)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze samenvoeging bestaat niet.")));
    }

    private void write(By by, PersonAct act, long person, Change change) {
        trail.write(by, act, Subject.of("STAFF_MEMBER", person), change);
    }
}
