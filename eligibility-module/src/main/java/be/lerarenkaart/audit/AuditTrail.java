package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The front of this package for whoever does something that people must be able to answer for. */
@ApplicationScoped
public class AuditTrail {

    /** The kind of subject that can be an actor too. */
    static final String ACCOUNT = "ACCOUNT";

    private final Database database;
    private final Chain chain;
    private final EntryTable entries;

    @Inject
    AuditTrail(Database database, Chain chain, EntryTable entries) {
        this.database = database;
        this.chain = chain;
        this.entries = entries;
    }

    /** On a database of one's own, for tools and tests. */
    public AuditTrail(Database database, Clock clock) {
        this(database, new Chain(clock), new EntryTable(database));
    }

    AuditTrail() {
        this(null, null, null);
    }

    /**
     * Writes down what is being done, within the transaction of the act, whose fate it shares. From here to the end of
     * the transaction others wait with theirs, so an act writes as the last thing that it does.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(By by, Act act, Subject on, Change change) {
        NewEntry entry = new NewEntry(by, act.name(), on, change);
        database.call(connection -> chain.append(connection, List.of(entry)));
    }

    /**
     * Empties whatever the trail says of somebody to whom things were done: who it was and what changed. That something
     * was done, what kind of thing, when and by whom stays, and the chain is as valid as before. The erasure is an act
     * itself; its entry tells which entries it emptied.
     *
     * @return how many entries it emptied; without any, nothing is written
     */
    @Transactional
    public int erase(Subject person, By by) {
        return tell(emptySubject(person), person.kind(), Change.NONE, by);
    }

    /**
     * Empties who it was in whatever somebody did: name, account, and by which door. What was done stays.
     *
     * @return how many entries it emptied; without any, nothing is written
     */
    @Transactional
    public int eraseActor(long accountId, By by) {
        return tell(emptyActor(accountId), ACCOUNT, Change.NONE, by);
    }

    /**
     * Empties whatever the trail says of all of these, told by one entry, within the transaction of who lets them go.
     *
     * @param why fields that tell more of it, without names
     * @return how many entries it emptied; without any, nothing is written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int eraseAll(Collection<Subject> people, Change why, By by) {
        List<Long> all = new ArrayList<>();
        for (Subject person : people) {
            List<Long> found = entries.ofSubject(person);
            if (!found.isEmpty()) {
                entries.emptySubject(person, found.get(found.size() - 1));
                all.addAll(found);
            }
        }
        if (all.isEmpty()) {
            return 0;
        }
        Collections.sort(all);
        String kind = people.iterator().next().kind();
        return tell(Optional.of(Erasure.of(Erasure.Part.SUBJECT, all)), kind, why, by);
    }

    /** Which entries it emptied. Nobody but the teller keeps that. */
    Optional<Erasure> emptySubject(Subject person) {
        if (person.kind().equals(Erasure.TRAIL)) {
            throw new IllegalArgumentException("the trail is nobody");
        }
        List<Long> found = entries.ofSubject(person);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        entries.emptySubject(person, found.get(found.size() - 1));
        return Optional.of(Erasure.of(Erasure.Part.SUBJECT, found));
    }

    Optional<Erasure> emptyActor(long accountId) {
        List<Long> found = entries.ofActor(accountId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        entries.emptyActor(accountId, found.get(found.size() - 1));
        return Optional.of(Erasure.of(Erasure.Part.ACTOR, found));
    }

    /** Tells what kind of person it was, never who. */
    int tell(Optional<Erasure> erasure, String kind, Change why, By by) {
        erasure.ifPresent(done -> write(by, TrailAct.TRAIL_ERASED, new Subject(Erasure.TRAIL, kind), done.change(why)));
        return erasure.map(done -> (int) done.entries().count()).orElse(0);
    }
}
