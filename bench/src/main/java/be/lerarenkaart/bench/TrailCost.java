package be.lerarenkaart.bench;

import be.lerarenkaart.audit.Act;
import be.lerarenkaart.audit.AuditEntries;
import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.audit.TrailCheck;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.sample.Size;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the trail costs once it holds a year of entries: an act with its entry against the same act without, the searches
 * of its page, a check of all of it, and forgetting somebody. There is no peer to race: nobody must keep a trail so.
 */
final class TrailCost {

    private enum Doing implements Act {
        OPENED,
        CHANGED,
        SENT,
        TAKEN_BACK
    }

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int ENTRIES_EACH = 4;
    private static final int ACTORS = 500;
    private static final int EACH_COMMIT = 200;
    private static final int BLOCK = 100;
    private static final int SEARCHES = 20;
    private static final int PAGE = 25;
    private static final int DEEP = 9_000;

    private final BenchDatabase database;
    private final Moment clock;
    private final AuditTrail trail;
    private final AuditEntries searches;
    private final TrailCheck check;
    private final int entries;
    private final int people;
    private final int rounds;
    private final Map<String, Millis> measured = new LinkedHashMap<>();

    TrailCost(BenchDatabase database, Size size, int rounds) {
        this.database = database;
        this.rounds = rounds;
        entries = size == Size.FULL ? 200_000 : 4_000;
        people = entries / ENTRIES_EACH;
        clock = new Moment(YEAR.dividedBy(entries));
        Database tables = new Database(database.dataSource());
        trail = new AuditTrail(tables, clock);
        searches = new AuditEntries(tables);
        check = new TrailCheck(tables, clock);
    }

    /** As a Markdown table. */
    String measure() throws Exception {
        Cost filling = Cost.of(this::fill);
        System.out.printf("trail filled with %d entries in %.1f s%n", entries, filling.seconds());
        acts();
        search();
        whole();
        forget();
        StringBuilder table = new StringBuilder("| trail of " + entries
                + " entries | median, ms | nineteen of twenty below, ms | times |\n|---|---|---|---|\n");
        measured.forEach((what, times) ->
                table.append("| ").append(what).append(" | ").append(times).append(" |\n"));
        return table.toString();
    }

    private void fill() throws SQLException {
        database.run(
                "drop table if exists bench_act",
                "create table bench_act (id bigint not null auto_increment, what varchar(40), primary key (id))"
                        + " engine = InnoDB");
        for (int entry = 0; entry < entries; entry++) {
            write(entry);
            if (entry % EACH_COMMIT == EACH_COMMIT - 1) {
                database.connection().commit();
            }
        }
        database.connection().commit();
    }

    private void write(int entry) {
        trail.write(
                new By("Medewerker " + entry % ACTORS, 1L + entry % ACTORS, "/beheer/kaart"),
                Doing.values()[entry % Doing.values().length],
                Subject.of("STAFF_MEMBER", 1 + entry % people),
                Change.of("street", "Kerkstraat " + entry, "Dorpsstraat " + entry)
                        .and("number", entry, entry + 1));
    }

    /** Alternately, so that a machine that others use weighs on both alike. */
    private void acts() throws SQLException {
        Millis alone = new Millis();
        Millis written = new Millis();
        for (int round = 0; round < 2 * rounds; round++) {
            for (int act = 0; act < BLOCK; act++) {
                alone.add(() -> act(false));
            }
            for (int act = 0; act < BLOCK; act++) {
                written.add(() -> act(true));
            }
        }
        measured.put("an act of one row, committed, without an entry", alone);
        measured.put("the same act with its entry", written);
    }

    private void act(boolean entry) throws SQLException {
        try (var insert = database.connection().prepareStatement("insert into bench_act (what) values ('done')")) {
            insert.executeUpdate();
        }
        if (entry) {
            write(0);
        }
        database.connection().commit();
    }

    private void search() throws SQLException, WrongResult {
        Instant day = BEGIN.plus(YEAR.dividedBy(2));
        search("the newest entries", AuditFilter.ALL, 0);
        search("the newest entries, page 361", AuditFilter.ALL, DEEP);
        search("by person", AuditFilter.of(Subject.of("STAFF_MEMBER", people / 2)), 0);
        search("by account", new AuditFilter(null, null, List.of(7L), null, null, null, null), 0);
        search("by the beginning of a name", new AuditFilter(null, null, List.of(), "medew", null, null, null), 0);
        search("by act", new AuditFilter(null, null, List.of(), null, "SENT", null, null), 0);
        search(
                "by a day half a year ago",
                new AuditFilter(null, null, List.of(), null, null, day, day.plus(Duration.ofDays(1))),
                0);
        search(
                "by name, act and a month",
                new AuditFilter(null, null, List.of(), "Medewerker 12", "OPENED", day, day.plus(Duration.ofDays(30))),
                0);
        search("by a name that nobody has", new AuditFilter(null, null, List.of(), "niemand", null, null, null), 0);
        WrongResult.unlessEqual(
                "entries of a person",
                (long) ENTRIES_EACH,
                searches.count(AuditFilter.of(Subject.of("STAFF_MEMBER", people / 2))));
    }

    /** As its page does: how many there are, and those of one page. */
    private void search(String what, AuditFilter filter, int first) throws SQLException {
        Millis times = new Millis();
        for (int search = 0; search < SEARCHES * rounds; search++) {
            times.add(() -> {
                searches.count(filter);
                searches.list(filter, first, PAGE);
                database.connection().commit();
            });
        }
        measured.put("search: " + what, times);
    }

    private void whole() throws SQLException, WrongResult {
        Millis times = new Millis();
        for (int round = 0; round < rounds; round++) {
            times.add(this::check);
        }
        measured.put("check of the whole trail", times);
        mustBeWhole();
    }

    private void check() throws SQLException {
        check.check(List.of());
        database.connection().commit();
    }

    private void forget() throws SQLException, WrongResult {
        Millis times = new Millis();
        for (int person = 2; person < 2 + SEARCHES; person++) {
            Subject somebody = Subject.of("STAFF_MEMBER", person);
            times.add(() -> {
                trail.erase(somebody, By.system());
                database.connection().commit();
            });
            WrongResult.unlessEqual("entries of somebody forgotten", 0L, searches.count(AuditFilter.of(somebody)));
        }
        measured.put("forgetting somebody with " + ENTRIES_EACH + " entries", times);
        mustBeWhole();
    }

    private void mustBeWhole() throws SQLException, WrongResult {
        WrongResult.unlessEqual(
                "faults of the trail", 0L, check.check(List.of()).faultCount());
        database.connection().commit();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    /** What single works took. */
    private static final class Millis {

        private static final int OUT_OF = 20;

        private final List<Double> times = new ArrayList<>();

        void add(Work work) throws SQLException {
            long started = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - started) / 1e6);
        }

        /** Median, what nineteen of twenty stay below, and how many there were. */
        @Override
        public String toString() {
            List<Double> sorted = times.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "%.2f | %.2f | %d",
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() - 1 - sorted.size() / OUT_OF),
                    sorted.size());
        }
    }

    /** Each entry a little later than the one before, so that all of them are a year's. */
    private static final class Moment extends Clock {

        private final Duration step;
        private Instant now = BEGIN;

        Moment(Duration step) {
            this.step = step;
        }

        @Override
        public Instant instant() {
            now = now.plus(step);
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
