package be.lerarenkaart.privacy;

import be.lerarenkaart.audit.AlsoKnownAs;
import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.audit.TrailCheck;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.ModuleSchema;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A database of all modules, and all that say that they hold people, wired by hand. */
final class WholeHouse {

    static final By ANN = new By("ann", 1L, "/beheer/wissen");
    static final String BROKEN_OFF = "the server died";
    static final By BOB = new By("bob", 2L, "/beheer/wissen");

    private static final List<String> MODULES =
            List.of("eligibility", "access", "distribution", "partner", "reporting");

    final TestDatabase schema = TestDatabase.fresh();
    final Database database = new Database(schema.dataSource());
    final Clock clock = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
    final List<PersonalData> parts = new ArrayList<>();
    final House house;
    final AuditTrail trail = new AuditTrail(database, clock);
    final ErasureRequests requests = new ErasureRequests(database);
    final PersonExports exports;

    WholeHouse() {
        MODULES.forEach(module -> ModuleSchema.migrate(schema.dataSource(), module));
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("be.lerarenkaart").stream()
                        .filter(type -> type.isAssignableTo(PersonalData.class) && !type.isInterface())
                        .forEach(type -> parts.add((PersonalData) made(type)));
        AlsoKnownAs merged = person -> database.query(
                "select staff_member_id from eligibility_same_person where person_id = ?",
                row -> Subject.of("STAFF_MEMBER", row.getLong(1)),
                person.id());
        house = new House(parts, List.of(merged));
        exports = new PersonExports(house, database, trail, clock);
    }

    private Object made(JavaClass type) {
        try {
            for (Constructor<?> constructor : type.reflect().getDeclaredConstructors()) {
                constructor.setAccessible(true);
                if (constructor.getParameterCount() == 1) {
                    Constructor<?> hash = constructor.getParameterTypes()[0].getDeclaredConstructor(Database.class);
                    hash.setAccessible(true);
                    return constructor.newInstance(hash.newInstance(database));
                }
                if (type.reflect().getDeclaredConstructors().length == 1) {
                    return constructor.newInstance();
                }
            }
            throw new IllegalStateException(type.getName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    TrailCheck trailCheck() {
        return new TrailCheck(database, clock);
    }

    JsonObject rehearse(int throughYear) throws SQLException {
        return run(Json.createObjectBuilder()
                        .add("dryRun", true)
                        .add("throughYear", throughYear)
                        .build())
                .summary();
    }

    JsonObject erase(Long person, int throughYear) throws SQLException {
        return again(ask(person, throughYear));
    }

    /** Asked and confirmed, not done. */
    long ask(Long person, int throughYear) {
        long id = requests.add(person, throughYear, "Termijn voorbij", ANN);
        requests.confirm(id, BOB, 1);
        return id;
    }

    JsonObject again(long erasure) throws SQLException {
        return run(Json.createObjectBuilder().add("erasure", erasure).build()).summary();
    }

    /** As when the server dies once so many parts of the house let go of them: its connection ends without a commit. */
    void brokenOffAfter(int partsDone, long erasure) throws SQLException {
        List<PersonalData> dying = new ArrayList<>(house.parts());
        PersonalData last = dying.get(partsDone - 1);
        dying.set(partsDone - 1, new Dying(last));
        run(Json.createObjectBuilder().add("erasure", erasure).build(), new House(dying, List.of()));
    }

    private record Dying(PersonalData part) implements PersonalData {

        @Override
        public Set<String> columns() {
            return part.columns();
        }

        @Override
        public Map<String, String> sections() {
            return part.sections();
        }

        @Override
        public void find(Connection connection, Scope scope) throws SQLException {
            part.find(connection, scope);
        }

        @Override
        public void addDue(Connection connection, Scope scope) throws SQLException {
            part.addDue(connection, scope);
        }

        @Override
        public void forget(Connection connection, Scope scope) throws SQLException {
            part.forget(connection, scope);
            throw new SQLException(BROKEN_OFF);
        }

        @Override
        public int turn() {
            return part.turn();
        }
    }

    private JobResult run(JsonObject parameters) throws SQLException {
        return run(parameters, house);
    }

    private JobResult run(JsonObject parameters, House whole) throws SQLException {
        ErasureWork work = new ErasureWork(whole, requests, trail, clock);
        Job job =
                new Job(1, work.kind(), 0, parameters, JobState.RUNNING, 0, "", null, null, "bob", null, null, null, 1);
        try (Connection connection = schema.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try {
                JobResult result = work.run(new RunningJob(job, connection, (share, phase) -> {}));
                if (result.keep()) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return result;
            } catch (Throwable fault) {
                connection.rollback();
                throw fault;
            }
        }
    }
}
