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
     * @param role one of {@link Roles}
     * @param partnerId whose key it is, for {@link Roles#PARTNER}; else null
     */
    public IssuedApiKey issue(String name, String role, Long partnerId) {
        KeySecret secret = KeySecret.random();
        return new IssuedApiKey(add(name, role, partnerId, secret), secret.text());
    }

    /** All keys, revoked ones included, oldest first. */
    public List<ApiKey> all() {
        return table.all();
    }

    /** Ends a key; ending it again changes nothing. */
    public ApiKey revoke(long id) {
        return table.revoke(id, clock.instant())
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze sleutel bestaat niet.")));
    }

    /** The key whose secret this is, when it still works. */
    public Optional<ApiKey> authenticate(String bearer) {
        Optional<ApiKey> key = table.working(new KeySecret(bearer).hash());
        key.ifPresent(this::touch);
        return key;
    }

    /** Takes a secret that somebody else made. False when it is known already, working or revoked. */
    boolean adopt(String name, String role, String secret) {
        KeySecret given = new KeySecret(secret);
        if (table.knows(given.hash())) {
            return false;
        }
        add(name, role, null, given);
        return true;
    }

    boolean isEmpty() {
        return table.all().isEmpty();
    }

    private ApiKey add(String name, String role, Long partnerId, KeySecret secret) {
        return table.add(new StoredApiKey(name, role, partnerId, secret, clock.instant()));
    }

    private void touch(ApiKey key) {
        Instant now = clock.instant();
        Instant aMinuteAgo = now.minus(TOUCHED_AT_MOST_EACH);
        if (key.lastUsed() == null || key.lastUsed().isBefore(aMinuteAgo)) {
            table.touch(key.id(), now, aMinuteAgo);
        }
    }
}
