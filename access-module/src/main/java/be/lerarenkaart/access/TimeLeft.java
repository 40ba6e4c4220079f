package be.lerarenkaart.access;

import java.time.Duration;

/**
 * How long a session still lasts.
 *
 * @param idle unless something is done before
 * @param longest whatever is done
 */
public record TimeLeft(Duration idle, Duration longest) {

    public Duration soonest() {
        return idle.compareTo(longest) < 0 ? idle : longest;
    }

    /** Whether doing something makes it last longer. */
    public boolean isExtendable() {
        return idle.compareTo(longest) < 0;
    }
}
