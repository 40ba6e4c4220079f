package be.lerarenkaart.access;

import java.time.Duration;

/**
 * How many wrong attempts there may be before a rest, how long that is, and when they are forgotten. Each next wrong one
 * doubles the rest, up to the longest.
 */
record Allowance(int failures, Duration rest, Duration longest, Duration forgotten) {

    /** For one account, from browsers that it is not known in, or from one that it is. */
    static final Allowance OF_ACCOUNT =
            new Allowance(10, Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(24));

    /** Six digits are guessed sooner than a password. */
    static final Allowance OF_CODES =
            new Allowance(5, Duration.ofMinutes(15), Duration.ofHours(8), Duration.ofHours(24));

    /** For one network address, over all accounts: a school has one for everybody in it. */
    static Allowance ofAddress(int failures) {
        return new Allowance(failures, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofMinutes(15));
    }

    Duration restAfter(int wrong) {
        if (wrong < failures) {
            return Duration.ZERO;
        }
        Duration wanted = rest.multipliedBy(1L << Math.min(wrong - failures, 10));
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}
