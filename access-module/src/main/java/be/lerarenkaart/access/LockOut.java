package be.lerarenkaart.access;

import java.time.Duration;

/**
 * After ten wrong passwords an account rests for a quarter of an hour, and twice as long after each next one. Never
 * longer than two hours: whoever wants to keep a colleague out must keep at it.
 */
final class LockOut {

    static final int FAILURES_ALLOWED = 10;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(2);

    private LockOut() {}

    static Duration after(int failures) {
        if (failures < FAILURES_ALLOWED) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FAILURES_ALLOWED, 10);
        Duration wanted = FIRST.multipliedBy(1L << doublings);
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
