package be.lerarenkaart.privacy;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.privacy.PersonalData.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Erases people from the whole house, or tells how many it would be. Whoever is gone is not found a second time. */
@ApplicationScoped
class ErasureWork implements JobWork {

    static final String KIND = "PEOPLE_ERASURE";

    private static final String IN_TRAIL =
            """
            select distinct p.staff_member_id
              from privacy_person p
              join audit_entry e on e.subject_kind = 'STAFF_MEMBER'
               and e.subject_id = convert(cast(p.staff_member_id as char) using utf8mb4) collate utf8mb4_bin
            """;

    private static final String GROUPS =
            """
            select last_year, ground, count(*) as people from privacy_person
             group by last_year, ground order by last_year, ground
            """;

    /** So that the page can list them without looking for them anew. */
    private static final String REMEMBER =
            """
            insert into privacy_rehearsed (staff_member_id, last_year, ground)
            select staff_member_id, last_year, ground from privacy_person
            """;

    private static final String ERASED =
            "delete r from privacy_rehearsed r join privacy_person p on p.staff_member_id = r.staff_member_id";

    private final House house;
    private final ErasureRequests requests;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ErasureWork(House house, ErasureRequests requests, AuditTrail trail, Clock clock) {
        this.house = house;
        this.requests = requests;
        this.trail = trail;
        this.clock = clock;
    }

    ErasureWork() {
        this(null, null, null, null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        Connection connection = job.connection();
        Concerned.prepare(connection);
        try {
            return job.parameters().getBoolean("dryRun", false) ? rehearsed(job) : done(job);
        } finally {
            Concerned.drop(connection);
        }
    }

    private JobResult rehearsed(RunningJob job) throws SQLException {
        int through = job.parameters().getInt("throughYear");
        job.progress(0.1, "Zoeken wie gewist kan worden");
        Connection connection = job.connection();
        findDue(connection, scope(through));
        Database.update(connection, "delete from privacy_rehearsed");
        Database.update(connection, REMEMBER);
        return JobResult.kept(summary(connection, true, through, 0));
    }

    private JobResult done(RunningJob job) throws SQLException {
        Connection connection = job.connection();
        ErasureRequest asked = requests.toDo(job.parameters().getInt("erasure"));
        Scope scope = scope(asked.throughYear());
        job.progress(0.05, "Zoeken wie gewist kan worden");
        if (asked.person() == null) {
            findDue(connection, scope);
        } else {
            Concerned.add(connection, house.members(asked.person()));
        }
        house.find(connection, scope);
        if (asked.person() != null) {
            refuseNeeded(connection, scope);
        }
        job.progress(0.3, "Gegevens wissen");
        Concerned.giveAliases(connection);
        house.forget(connection, scope);
        Database.update(connection, ERASED);
        job.progress(0.9, "Spoor wissen");
        List<Subject> inTrail = Database.query(connection, IN_TRAIL, row -> Subject.of(House.PERSON, row.getLong(1)));
        JsonObject summary = summary(connection, false, asked.throughYear(), inTrail.size());
        requests.remove(asked.id());
        Change why = Change.of("reason", null, asked.reason()).and("erasure", null, asked.id());
        trail.eraseAll(inTrail, why, asked.confirmedBy());
        trail.write(
                asked.confirmedBy(),
                PrivacyAct.PEOPLE_ERASED,
                Subject.of(PeopleErasures.SUBJECT, asked.id()),
                why.and("people", null, summary.getJsonNumber("people"))
                        .and("throughYear", null, asked.throughYear() == 0 ? null : asked.throughYear()));
        return JobResult.kept(summary);
    }

    private void findDue(Connection connection, Scope scope) throws SQLException {
        for (PersonalData part : house.parts()) {
            part.addDue(connection, scope);
        }
    }

    /** Between the asking and the doing a delivery may have come. */
    private void refuseNeeded(Connection connection, Scope scope) throws SQLException {
        for (PersonalData part : house.parts()) {
            part.neededFor(connection, scope).ifPresent(why -> {
                throw new LerarenkaartException(PeopleErasures.stillNeeded(why));
            });
        }
    }

    private Scope scope(int throughYear) {
        return new Scope(
                throughYear, LocalDate.now(clock.withZone(CardYear.ZONE)).getYear());
    }

    private static JsonObject summary(Connection connection, boolean dryRun, int through, int inTrail)
            throws SQLException {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        Database.each(connection, GROUPS, row -> {
            if (row.getString("ground") != null) {
                groups.add(Json.createObjectBuilder()
                        .add("cardYear", row.getInt("last_year"))
                        .add("ground", row.getString("ground"))
                        .add("people", row.getLong("people")));
            }
        });
        return Json.createObjectBuilder()
                .add("dryRun", dryRun)
                .add("throughYear", through)
                .add("people", Concerned.count(connection))
                .add("peopleInTrail", inTrail)
                .add("groups", groups)
                .build();
    }
}
