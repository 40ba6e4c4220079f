package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keys of programs: made, shown once, checked, followed by another, revoked. A key works as long as the account that
 * answers for it may have keys there; when that person leaves it rests, until a colleague takes it over. Whether the
 * caller may have keys there is asked before.
 */
@ApplicationScoped
public class ApiKeys {

    /** So long a key may live on beside the one that replaces it. */
    public static final Duration LONGEST_BESIDE = Duration.ofDays(90);

    private static final Duration TOUCHED_AT_MOST_EACH = Duration.ofMinutes(1);
    private static final String KIND = "API_KEY";

    private final ApiKeyTable table;
    private final KeyLetters letters;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ApiKeys(ApiKeyTable table, KeyLetters letters, AuditTrail trail, Clock clock) {
        this.table = table;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    ApiKeys() {
        this(null, null, null, null);
    }

    /**
     * Makes a key.
     *
     * @param by whose account answers for it
     * @param name for people to recognise it by; stands in the trail of what it does
     * @param grant what it may, and within what
     * @param expiresAt when it stops by itself; null when it does not
     * @throws LerarenkaartException 422 when that moment is past
     */
    @Transactional
    public IssuedApiKey issue(By by, String name, Grant grant, Instant expiresAt) {
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw wrongMoment("lastDay", "Kies een moment dat nog moet komen.");
        }
        KeySecret secret = KeySecret.random();
        StoredApiKey key = new StoredApiKey(name, grant, by.accountId(), secret, now);
        if (expiresAt != null) {
            key.expireAt(expiresAt);
        }
        letters.tell(by, key, KeyLetters.News.MADE);
        return issued(by, key, secret, AccessAct.KEY_ISSUED);
    }

    /**
     * Makes a key in the place of another, which lives on for a while. It ends when the other would have ended: a new
     * secret is no longer life.
     *
     * @param oldUntil when the other stops; now or earlier to stop it at once
     * @throws LerarenkaartException 404 when there is no such key; 409 when it stopped already; 422 when it would live on
     *     for more than ninety days
     */
    @Transactional
    public IssuedApiKey rotate(By by, long id, Instant oldUntil) {
        Instant now = clock.instant();
        if (oldUntil.isAfter(now.plus(LONGEST_BESIDE))) {
            throw wrongMoment("oldDays", "Laat de oude sleutel hoogstens 90 dagen langer werken.");
        }
        StoredApiKey former = alive(id);
        KeySecret secret = KeySecret.random();
        StoredApiKey key = new StoredApiKey(former.name(), former.grant(), by.accountId(), secret, now);
        key.replaces(former);
        if (former.expiresAt() != null) {
            key.expireAt(former.expiresAt());
        }
        former.expireAt(oldUntil.isBefore(now) ? now : oldUntil);
        letters.tell(by, key, KeyLetters.News.ROTATED);
        return issued(by, key, secret, AccessAct.KEY_ROTATED);
    }

    /**
     * From now on the caller answers for this key, which nobody answers for any more.
     *
     * @throws LerarenkaartException 404 when there is no such key; 409 when it stopped already or somebody answers for it
     */
    @Transactional
    public ApiKey takeOver(By by, long id) {
        StoredApiKey key = alive(id);
        boolean answeredFor =
                key.ownerId() != null && table.shown(key, clock.instant()).isWorking();
        if (answeredFor && !by.accountId().equals(key.ownerId())) {
            // Whoever holds its secret could otherwise act as a colleague, also as the second of two.
            throw new LerarenkaartException(Problem.of(
                    "answered-for",
                    409,
                    "Answered for",
                    "Iemand staat al in voor deze sleutel. Vervang ze als je ze zelf wilt beheren."));
        }
        if (!by.accountId().equals(key.ownerId())) {
            trail.write(
                    by,
                    AccessAct.KEY_TAKEN_OVER,
                    Subject.of(KIND, id),
                    Change.of("ownerId", key.ownerId(), by.accountId()));
            key.owner(by.accountId());
        }
        return table.shown(key, clock.instant());
    }

    /** Ends a key at once; ending it again changes nothing. */
    @Transactional
    public ApiKey revoke(By by, long id) {
        StoredApiKey key = existing(id);
        if (key.revoke(clock.instant())) {
            letters.tell(by, key, KeyLetters.News.REVOKED);
            trail.write(by, AccessAct.KEY_REVOKED, Subject.of(KIND, id), Change.NONE);
        }
        return table.shown(key, clock.instant());
    }

    /** All keys, those that stopped included, oldest first. */
    public List<ApiKey> all() {
        return table.all(clock.instant());
    }

    /** One key, whether it works or not. */
    public ApiKey get(long id) {
        return table.find(id, clock.instant()).orElseThrow(ApiKeys::unknown);
    }

    /** The key whose secret this is, when it works. */
    public Optional<ApiKey> authenticate(String bearer) {
        Optional<ApiKey> key =
                table.byHash(new KeySecret(bearer).hash(), clock.instant()).filter(ApiKey::isWorking);
        key.ifPresent(this::touch);
        return key;
    }

    /**
     * Takes a secret that stands in the settings, which nobody needs a letter about. False when it is known already,
     * working or not.
     */
    @Transactional
    public boolean adopt(By by, String name, Grant grant, String secret) {
        KeySecret given = new KeySecret(secret);
        if (table.byHash(given.hash(), clock.instant()).isPresent()) {
            return false;
        }
        StoredApiKey key = new StoredApiKey(name, grant, by.accountId(), given, clock.instant());
        issued(by, key, given, AccessAct.KEY_ISSUED);
        return true;
    }

    boolean isEmpty() {
        return table.isEmpty();
    }

    private IssuedApiKey issued(By by, StoredApiKey key, KeySecret secret, AccessAct act) {
        table.add(key);
        ApiKey shown = table.shown(key, clock.instant());
        trail.write(
                by,
                act,
                Subject.of(KIND, key.id()),
                Change.of("name", null, key.name())
                        .and(Account.RIGHT, null, key.grant().written())
                        .and("expiresAt", null, shown.expiresAt())
                        .and("replaces", null, shown.replacesId()));
        return new IssuedApiKey(shown, secret.text());
    }

    private StoredApiKey alive(long id) {
        StoredApiKey key = existing(id);
        if (!table.shown(key, clock.instant()).isAlive()) {
            throw new LerarenkaartException(
                    Problem.of("key-stopped", 409, "Key stopped", "Deze sleutel werkt niet meer. Maak een nieuwe."));
        }
        return key;
    }

    private StoredApiKey existing(long id) {
        return table.findToChange(id).orElseThrow(ApiKeys::unknown);
    }

    private static LerarenkaartException unknown() {
        return new LerarenkaartException(Problem.notFound("Deze sleutel bestaat niet."));
    }

    private static LerarenkaartException wrongMoment(String field, String detail) {
        return new LerarenkaartException(
                Problem.of("wrong-moment", 422, "Wrong moment", detail).with(new Problem.Issue("body", field, detail)));
    }

    private void touch(ApiKey key) {
        Instant now = clock.instant();
        Instant aMinuteAgo = now.minus(TOUCHED_AT_MOST_EACH);
        if (key.lastUsed() == null || key.lastUsed().isBefore(aMinuteAgo)) {
            table.touch(key.id(), now, aMinuteAgo);
        }
    }
}
