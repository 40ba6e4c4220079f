package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a session lasts: so long without a sign of life, and so long however busy, for a browser left open must not
 * stay open for ever.
 */
@ApplicationScoped
class SessionLimits {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int PARTS = 10;

    private final Duration idle;
    private final Duration longest;

    @Inject
    SessionLimits(
            @ConfigProperty(name = "lerarenkaart.session.idle", defaultValue = "PT30M") String idle,
            @ConfigProperty(name = "lerarenkaart.session.longest", defaultValue = "PT12H") String longest) {
        this.idle = Duration.parse(idle);
        this.longest = Duration.parse(longest);
    }

    SessionLimits() {
        this("PT30M", "PT12H");
    }

    Duration idle() {
        return idle;
    }

    Duration longest() {
        return longest;
    }

    /** A sign of life is written down no more often; the session lasts so much longer. */
    Duration seenAtMostEach() {
        Duration part = idle.dividedBy(PARTS);
        return part.compareTo(A_MINUTE) < 0 ? part : A_MINUTE;
    }

    /** Sessions seen before have ended. */
    Instant seenSince(Instant now) {
        return now.minus(idle).minus(seenAtMostEach());
    }

    /** Sessions opened before have ended. */
    Instant openedSince(Instant now) {
        return now.minus(longest);
    }
}
