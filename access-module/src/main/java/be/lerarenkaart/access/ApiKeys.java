package be.lerarenkaart.access;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of programs: made, shown once, checked, revoked. A revoked key stops working at the next request. */
@ApplicationScoped
public class ApiKeys {

    private static final Duration TOUCHED_AT_MOST_EACH = Duration.ofMinutes(1);

    private final ApiKeyTable table;
    private final Clock clock;

    @Inject
    ApiKeys(ApiKeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    ApiKeys() {
        this(null, null);
    }

    /**
     * Makes a key.
     *
     * @param name for people to recognise it by; stands in the trail of what it does
     * @param grant what it may, and within what
     * @param ownerId the account that answers for it; null when nobody does
     */
    public IssuedApiKey issue(String name, Grant grant, Long ownerId) {
        KeySecret secret = KeySecret.random();
        return new IssuedApiKey(add(name, grant, ownerId, secret), secret.text());
    }

    /** All keys, revoked ones included, oldest first. */
    public List<ApiKey> all() {
        return table.all();
    }

    /** One key, revoked or not. */
    public ApiKey get(long id) {
        return table.find(id).orElseThrow(ApiKeys::unknown);
    }

    /** Ends a key; ending it again changes nothing. */
    public ApiKey revoke(long id) {
        return table.revoke(id, clock.instant()).orElseThrow(ApiKeys::unknown);
    }

    /** The key whose secret this is, when it still works. */
    public Optional<ApiKey> authenticate(String bearer) {
        Optional<ApiKey> key = table.working(new KeySecret(bearer).hash());
        key.ifPresent(this::touch);
        return key;
    }

    /** Takes a secret that somebody else made. False when it is known already, working or revoked. */
    boolean adopt(String name, Grant grant, Long ownerId, String secret) {
        KeySecret given = new KeySecret(secret);
        if (table.knows(given.hash())) {
            return false;
        }
        add(name, grant, ownerId, given);
        return true;
    }

    boolean isEmpty() {
        return table.all().isEmpty();
    }

    private ApiKey add(String name, Grant grant, Long ownerId, KeySecret secret) {
        return table.add(new StoredApiKey(name, grant, ownerId, secret, clock.instant()));
    }

    private static LerarenkaartException unknown() {
        return new LerarenkaartException(Problem.notFound("Deze sleutel bestaat niet."));
    }

    private void touch(ApiKey key) {
        Instant now = clock.instant();
        Instant aMinuteAgo = now.minus(TOUCHED_AT_MOST_EACH);
        if (key.lastUsed() == null || key.lastUsed().isBefore(aMinuteAgo)) {
            table.touch(key.id(), now, aMinuteAgo);
        }
    }
}
