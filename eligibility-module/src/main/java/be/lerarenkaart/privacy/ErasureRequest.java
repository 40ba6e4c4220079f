package be.lerarenkaart.privacy;

import be.lerarenkaart.kernel.By;
import java.time.Instant;

/**
 * That somebody wants people to be erased.
 *
 * @param person the file of one person; null for everybody whose time has come
 * @param throughYear the last card year that is forgotten as a whole; 0 for one person
 * @param askedByAccount null when nobody answers for it
 * @param confirmedBy null while it waits for a second person
 * @param job that does it; null while it waits
 */
public record ErasureRequest(
        long id,
        Long person,
        int throughYear,
        String reason,
        Instant askedAt,
        String askedBy,
        Long askedByAccount,
        By confirmedBy,
        Long job) {

    public boolean isWaiting() {
        return confirmedBy == null;
    }

    /** Nobody's name stands in a log. */
    @Override
    public String toString() {
        return "ErasureRequest[" + id + "]";
    }
}
