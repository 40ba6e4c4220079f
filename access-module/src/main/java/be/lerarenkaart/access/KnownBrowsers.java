package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Browsers in which somebody signed in before. Each carries a random token in a cookie, of which a hash is kept; whoever
 * lacks it cannot use up that browser's attempts. It opens nothing by itself.
 */
@ApplicationScoped
public class KnownBrowsers {

    public static final Duration KEPT = Duration.ofDays(180);

    private final BrowserTable table;
    private final Clock clock;

    @Inject
    KnownBrowsers(BrowserTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    KnownBrowsers() {
        this(null, null);
    }

    /**
     * Remembers that the account signed in here.
     *
     * @param token of the browser's cookie; null when it has none yet
     * @return the token that the cookie must hold
     */
    public String remember(long accountId, String token) {
        String kept = token == null || !token.matches("[A-Za-z0-9_-]{43}") ? Secret.random() : token;
        table.remember(accountId, kept, clock.instant());
        table.forgetUnused(clock.instant().minus(KEPT));
        return kept;
    }
}
