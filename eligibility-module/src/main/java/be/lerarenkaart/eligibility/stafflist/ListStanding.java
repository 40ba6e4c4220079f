package be.lerarenkaart.eligibility.stafflist;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How an institution stands that sends a list.
 *
 * @param sent how many versions
 * @param sentAt the newest; null when there is none
 * @param busy whether there is a draft that was not sent
 * @param reopenedUntil null when it follows the day of all
 */
public record ListStanding(
        String number,
        String name,
        String municipality,
        long sent,
        Instant sentAt,
        boolean busy,
        LocalDate reopenedUntil) {}
