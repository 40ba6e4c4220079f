package be.lerarenkaart.audit;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The front of this package for whoever lets the trail forget people. One person of whom it tells is forgotten at once;
 * several, and whoever works here, only when a second administrator agrees. Nobody wipes out their own steps. See decision
 * 0038.
 */
@ApplicationScoped
public class Erasures {

    public static final int MOST_PEOPLE = 500;
    public static final int LONGEST_REASON = 500;

    /** The kinds of subject that are somebody. */
    public static final Set<String> KINDS = Set.of("STAFF_MEMBER", AuditTrail.ACCOUNT);

    /** What was emptied of somebody, to be told when all is done. */
    private record Emptied(String kind, Optional<Erasure> erasure) {}

    private final AuditTrail trail;
    private final EntryTable entries;
    private final ErasureTable waiting;
    private final Iterable<AlsoKnownAs> names;
    private final FourEyes fourEyes;
    private final Clock clock;

    @Inject
    Erasures(
            AuditTrail trail,
            EntryTable entries,
            ErasureTable waiting,
            @Any Instance<AlsoKnownAs> names,
            FourEyes fourEyes,
            Clock clock) {
        this(trail, entries, waiting, (Iterable<AlsoKnownAs>) names, fourEyes, clock);
    }

    Erasures(
            AuditTrail trail,
            EntryTable entries,
            ErasureTable waiting,
            Iterable<AlsoKnownAs> names,
            FourEyes fourEyes,
            Clock clock) {
        this.trail = trail;
        this.entries = entries;
        this.waiting = waiting;
        this.names = names;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    Erasures() {
        this(null, null, null, (Iterable<AlsoKnownAs>) null, null, null);
    }

    /** How much the trail has of each. */
    public List<ErasurePreview> preview(Collection<Subject> people) {
        return checked(people).stream().map(this::preview).toList();
    }

    private ErasurePreview preview(Subject person) {
        Set<Subject> all = allNames(person);
        return new ErasurePreview(
                person,
                all.stream().mapToLong(entries::countOfSubject).sum(),
                all.stream()
                        .filter(Erasures::acts)
                        .mapToLong(one -> entries.countOfActor(accountOf(one)))
                        .sum());
    }

    /** Whether it is done only when a second administrator agrees. */
    public boolean takesTwo(Collection<Subject> people) {
        return people.size() > 1 || !accounts(people).isEmpty();
    }

    /** Oldest first. */
    public List<WaitingErasure> waiting() {
        return waiting.all();
    }

    /**
     * Forgets one person now, or lets several, or an account, wait for a second administrator.
     *
     * @param reason without names: it stays in the trail
     * @throws LerarenkaartException with status 409 when there is nothing to forget, for one's own account, or for
     *     somebody who may not be forgotten yet
     */
    @Transactional
    public ErasureOutcome ask(Collection<Subject> people, String reason, By by) {
        Set<Subject> all = checked(people);
        String why = checked(reason);
        refuse(all, by);
        if (preview(all).stream().allMatch(one -> one.entries() == 0)) {
            throw new LerarenkaartException(Problem.of(
                    "nothing-to-erase",
                    409,
                    "Nothing to erase",
                    "Het spoor zegt hier niets over. Er is niets te wissen."));
        }
        if (!takesTwo(all)) {
            return new ErasureOutcome(null, erase(all, Change.of("reason", null, why), by));
        }
        long id = waiting.add(List.copyOf(all), why, by, Moments.exact(clock.instant()));
        trail.write(
                by,
                TrailAct.ERASURE_ASKED,
                Subject.of(Erasure.TRAIL, id),
                Change.of("reason", null, why).and("people", null, all.size()));
        return new ErasureOutcome(id, 0);
    }

    /**
     * Forgets everybody of an erasure that waits.
     *
     * @return how many entries were emptied
     * @throws LerarenkaartException with status 404 when it does not wait, 409 for who asked it
     */
    @Transactional
    public int confirm(long id, By by) {
        WaitingErasure asked = locked(id);
        fourEyes.require(FourEyes.of(asked.askedByAccount()), by);
        refuse(asked.people(), by);
        waiting.remove(id);
        return erase(asked.people(), Change.of("reason", null, asked.reason()).and("erasure", null, id), by);
    }

    /** Settles that it will not be done. Who asked it may do so too: nothing is forgotten by it. */
    @Transactional
    public void refuse(long id, By by) {
        locked(id);
        waiting.remove(id);
        trail.write(by, TrailAct.ERASURE_REFUSED, Subject.of(Erasure.TRAIL, id), Change.NONE);
    }

    private WaitingErasure locked(long id) {
        return waiting.locked(id)
                .orElseThrow(() ->
                        new LerarenkaartException(Problem.notFound("Dit wacht niet, of er is intussen over beslist.")));
    }

    /** Writes when all is emptied: from the first entry on, others wait. */
    private int erase(Collection<Subject> people, Change why, By by) {
        List<Emptied> emptied = new ArrayList<>();
        for (Subject person : people) {
            for (Subject one : allNames(person)) {
                emptied.add(new Emptied(person.kind(), trail.emptySubject(one)));
                if (acts(one)) {
                    emptied.add(new Emptied(person.kind(), trail.emptyActor(accountOf(one))));
                }
                names.forEach(known -> known.forgotten(one));
            }
        }
        return emptied.stream()
                .mapToInt(one -> trail.tell(one.erasure(), one.kind(), why, by))
                .sum();
    }

    /** Themselves first; a name may lead to further ones. */
    private Set<Subject> allNames(Subject person) {
        Set<Subject> all = new LinkedHashSet<>();
        Deque<Subject> open = new ArrayDeque<>(List.of(person));
        while (!open.isEmpty()) {
            Subject next = open.remove();
            if (all.add(next)) {
                names.forEach(known -> open.addAll(known.of(next)));
            }
        }
        return all;
    }

    /** Those among them who did something themselves: what they did is emptied too. */
    private List<Long> accounts(Collection<Subject> people) {
        return people.stream()
                .flatMap(person -> allNames(person).stream())
                .filter(Erasures::acts)
                .map(Erasures::accountOf)
                .toList();
    }

    private static boolean acts(Subject person) {
        return person.kind().equals(AuditTrail.ACCOUNT);
    }

    private static long accountOf(Subject person) {
        return Long.parseLong(person.id());
    }

    private void refuse(Collection<Subject> people, By by) {
        if (by.accountId() != null
                && accounts(people).stream().anyMatch(account -> fourEyes.isOne(account, by.accountId()))) {
            throw new LerarenkaartException(Problem.of(
                    "own-account",
                    409,
                    "Own account",
                    "Je kunt je eigen sporen niet wissen. Vraag het een andere beheerder."));
        }
        people.forEach(person -> names.forEach(known -> known.refuseToForget(person)));
    }

    private static Set<Subject> checked(Collection<Subject> people) {
        Set<Subject> all = new LinkedHashSet<>(people);
        boolean known = all.stream()
                .allMatch(one -> KINDS.contains(one.kind()) && one.id().matches("[1-9]\\d{0,17}"));
        if (all.isEmpty() || all.size() > MOST_PEOPLE || !known) {
            throw invalid("people", "Kies 1 tot " + MOST_PEOPLE + " personen of accounts.");
        }
        return all;
    }

    private static String checked(String reason) {
        String text = reason == null ? "" : reason.strip();
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
