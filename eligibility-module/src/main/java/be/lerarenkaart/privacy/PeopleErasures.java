package be.lerarenkaart.privacy;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The front of this package for whoever lets the house forget people: everybody whose last right is long enough ago, or one
 * person who asks for it. One administrator asks, another confirms, a job does it. See decision 0032.
 */
@ApplicationScoped
public class PeopleErasures {

    /** Of what happens to erasures in the trail; the id is theirs, never a person's. */
    static final String SUBJECT = "PEOPLE_ERASURE";

    public static final int LONGEST_REASON = 500;
    public static final int FEWEST_YEARS = 2;
    public static final int MOST_YEARS = 10;

    private final House house;
    private final ErasureRequests requests;
    private final Database database;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final FourEyes fourEyes;
    private final Clock clock;

    @Inject
    PeopleErasures(
            House house,
            ErasureRequests requests,
            Database database,
            Jobs jobs,
            AuditTrail trail,
            FourEyes fourEyes,
            Clock clock) {
        this.house = house;
        this.requests = requests;
        this.database = database;
        this.jobs = jobs;
        this.trail = trail;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    PeopleErasures() {
        this(null, null, null, null, null, null, null);
    }

    /** How many whole years after the end of the card year of their last right people are erased. */
    public int years() {
        return requests.years();
    }

    @Transactional
    public void setYears(int years, By by) {
        if (years < FEWEST_YEARS || years > MOST_YEARS) {
            throw invalid("years", "Kies " + FEWEST_YEARS + " tot " + MOST_YEARS + " jaar.");
        }
        int before = requests.years();
        if (before != years) {
            requests.setYears(years, by);
            trail.write(
                    by, PrivacyAct.ERASURE_YEARS_SET, Subject.of(SUBJECT, "years"), Change.of("years", before, years));
        }
    }

    /** The last card year of a right that may be forgotten now. */
    public int throughYear() {
        return thisYear() - 1 - requests.years();
    }

    /** Counts who would be erased, by card year and ground; writes nothing. */
    @Transactional
    public long rehearse(By by) {
        JsonObject parameters = Json.createObjectBuilder()
                .add("dryRun", true)
                .add("throughYear", throughYear())
                .build();
        long job = jobs.submit(ErasureWork.KIND, 0, parameters, by.name());
        trail.write(
                by,
                PrivacyAct.PEOPLE_ERASURE_REHEARSED,
                Subject.of(SUBJECT, "job " + job),
                Change.of("job", null, job));
        return job;
    }

    /** The newest, rehearsed or done. */
    public Optional<Job> latest() {
        return jobs.latest(0, ErasureWork.KIND, 1).stream().findFirst();
    }

    /** All of them, rehearsals too, newest first. */
    public List<Job> history(int most) {
        return jobs.latest(0, ErasureWork.KIND, most);
    }

    /** One of them, however long ago. */
    public Optional<Job> run(long id) {
        return jobs.find(id).filter(job -> job.kind().equals(ErasureWork.KIND));
    }

    /** How many the last rehearsal found who were not erased since. */
    public long countDue() {
        return requests.countDue();
    }

    /** Whom it found, those whose right is the longest ago first. */
    public List<DuePerson> due(int offset, int most) {
        return requests.due(offset, most);
    }

    /** Asks a second administrator to let everybody go whose time has come. */
    @Transactional
    public ErasureRequest ask(String reason, By by) {
        if (requests.all().stream().anyMatch(one -> one.person() == null)) {
            throw new LerarenkaartException(Problem.of(
                    "erasure-waits", 409, "Erasure waits", "Dit is al gevraagd. Er moet nog over beslist worden."));
        }
        return asked(null, throughYear(), reason, by);
    }

    /**
     * Asks a second administrator to erase one person.
     *
     * @throws LerarenkaartException with status 404; 409 while somebody needs what is held, or when it was asked already
     */
    @Transactional
    public ErasureRequest askOne(long person, String reason, By by) {
        whyNeeded(person).ifPresent(why -> {
            throw new LerarenkaartException(stillNeeded(why));
        });
        if (requests.all().stream().anyMatch(one -> one.person() != null && one.person() == person)) {
            throw new LerarenkaartException(Problem.of(
                    "erasure-waits", 409, "Erasure waits", "Dit is al gevraagd. Er moet nog over beslist worden."));
        }
        return asked(person, 0, reason, by);
    }

    private ErasureRequest asked(Long person, int throughYear, String reason, By by) {
        String why = checked(reason);
        long id = requests.add(person, throughYear, why, by);
        trail.write(
                by,
                PrivacyAct.PEOPLE_ERASURE_ASKED,
                Subject.of(SUBJECT, id),
                Change.of("reason", null, why).and("throughYear", null, throughYear == 0 ? null : throughYear));
        return requests.locked(id);
    }

    /** Why somebody cannot be erased yet, as a Dutch sentence. */
    @Transactional
    public Optional<String> whyNeeded(long person) {
        PersonalData.Scope scope = new PersonalData.Scope(0, thisYear());
        return database.call(connection -> {
            Concerned.prepare(connection);
            try {
                Concerned.add(connection, house.members(person));
                house.find(connection, scope);
                for (PersonalData part : house.parts()) {
                    Optional<String> why = part.neededFor(connection, scope);
                    if (why.isPresent()) {
                        return why;
                    }
                }
                return Optional.empty();
            } finally {
                Concerned.drop(connection);
            }
        });
    }

    /** Those that wait, or are being done; oldest first. */
    public List<ErasureRequest> waiting() {
        return requests.all();
    }

    /** One that waits, is being done or failed; empty once it was done or refused. */
    public Optional<ErasureRequest> find(long id) {
        return requests.find(id);
    }

    /** What was asked about one person and is not settled yet. */
    public Optional<ErasureRequest> waitingFor(long person) {
        return requests.all().stream()
                .filter(one -> one.person() != null && one.person() == person)
                .findFirst();
    }

    /**
     * Lets it be done; a job that failed can be asked for again.
     *
     * @return the job
     * @throws LerarenkaartException with status 404 when it does not wait, 409 for who asked it
     */
    @Transactional
    public long confirm(long id, By by) {
        ErasureRequest asked = requests.locked(id);
        fourEyes.require(FourEyes.of(asked.askedByAccount()), by);
        if (asked.job() != null && !jobs.get(asked.job()).state().isFinal()) {
            return asked.job();
        }
        long job = jobs.submit(
                ErasureWork.KIND,
                0,
                Json.createObjectBuilder().add("erasure", id).build(),
                by.name());
        requests.confirm(id, by, job);
        trail.write(by, PrivacyAct.PEOPLE_ERASURE_CONFIRMED, Subject.of(SUBJECT, id), Change.of("job", null, job));
        return job;
    }

    /** Settles that it will not be done. Who asked it may do so too: nobody is erased by it. */
    @Transactional
    public void refuse(long id, By by) {
        ErasureRequest asked = requests.locked(id);
        if (asked.job() != null && !jobs.get(asked.job()).state().isFinal()) {
            throw new LerarenkaartException(
                    Problem.of("erasure-runs", 409, "Erasure runs", "Het wissen is al begonnen."));
        }
        requests.remove(id);
        trail.write(by, PrivacyAct.PEOPLE_ERASURE_REFUSED, Subject.of(SUBJECT, id), Change.NONE);
    }

    static Problem stillNeeded(String why) {
        return Problem.of("still-needed", 409, "Still needed", why + " Zolang dat zo is, kan niemand wissen.");
    }

    private int thisYear() {
        return LocalDate.now(clock.withZone(CardYear.ZONE)).getYear();
    }

    private static String checked(String reason) {
        String text = reason == null ? "" : reason.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST_REASON) {
            throw invalid("reason", "Schrijf op waarom, met hoogstens " + LONGEST_REASON + " tekens.");
        }
        return text;
    }

    private static LerarenkaartException invalid(String name, String detail) {
        return new LerarenkaartException(
                Problem.of("invalid-input", 400, "Invalid input", "Er klopt iets niet in wat je stuurde.")
                        .with(new Problem.Issue("body", name, detail)));
    }
}
