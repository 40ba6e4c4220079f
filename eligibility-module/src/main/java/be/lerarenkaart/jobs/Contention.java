package be.lerarenkaart.jobs;

import java.sql.SQLException;
import java.util.Set;

/** Tells whether something failed only because others were at the same rows: done anew, it may well succeed. */
public final class Contention {

    private static final String ROLLED_BACK = "40";

    /** MySQL's and MariaDB's numbers for a lock that was waited for too long, and for a deadlock. */
    private static final Set<Integer> LOCKED = Set.of(1205, 1213);

    private Contention() {}

    public static boolean isCauseOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isContention(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContention(SQLException refused) {
        String state = refused.getSQLState();
        return LOCKED.contains(refused.getErrorCode()) || state != null && state.startsWith(ROLLED_BACK);
    }
}
