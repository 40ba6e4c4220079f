package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.ModuleSchema;
import be.lerarenkaart.mail.KeptConnections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A trail on a real database, at a moment that the test moves on. */
final class GivenTrail {

    /** What people do in tests. */
    enum Doing implements Act {
        DONE,
        MOVED
    }

    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    final Database database;
    final AuditTrail trail;
    final Anchors anchors;
    final TrailCheck check;
    private final MovedClock clock = new MovedClock();

    private GivenTrail(Database database) {
        this.database = database;
        trail = new AuditTrail(database, clock);
        anchors = newServer();
        check = new TrailCheck(new EntryTable(database), new AnchorTable(database), clock);
    }

    static GivenTrail empty() {
        TestDatabase schema = TestDatabase.fresh();
        ModuleSchema.migrate(schema.dataSource(), "eligibility");
        return new GivenTrail(new Database(new KeptConnections(schema.dataSource())));
    }

    /** Entries by several people about several people, over some days, each day anchored. */
    static GivenTrail overDays(int days, int entriesEach) {
        GivenTrail given = empty();
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < entriesEach; i++) {
                given.write(day * entriesEach + i);
            }
            given.passes(Duration.ofDays(1));
            given.anchors.makeDue();
        }
        return given;
    }

    Anchors newServer() {
        return new Anchors(new AnchorTable(database), new EntryTable(database), clock);
    }

    Erasures erasures(AlsoKnownAs... names) {
        EntryTable entries = new EntryTable(database);
        return new Erasures(trail, entries, new ErasureTable(database), List.of(names), new FourEyes(List.of()), clock);
    }

    void write(int i) {
        passes(Duration.ofSeconds(7));
        trail.write(
                new By("Persoon " + i % 3, 100L + i % 3, "/beheer/pagina"),
                i % 2 == 0 ? Doing.DONE : Doing.MOVED,
                Subject.of("STAFF_MEMBER", 1000 + i % 7),
                Change.of("street", "Straat " + i, "Laan " + i).and("number", null, i));
    }

    void passes(Duration time) {
        clock.now = clock.now.plus(time);
    }

    TrailReport report() {
        return check.check(List.of());
    }

    /** Act, subject, actor and what changed. */
    String lastEntry() {
        return database.query(
                        """
                        select concat_ws('|', act, subject_id, actor_name, after_json)
                          from audit_entry order by sequence_no desc limit 1
                        """,
                        row -> row.getString(1))
                .get(0);
    }

    long count(String sql) {
        return database.query(sql, row -> row.getLong(1)).get(0);
    }

    private static final class MovedClock extends Clock {

        private Instant now = MONDAY;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
