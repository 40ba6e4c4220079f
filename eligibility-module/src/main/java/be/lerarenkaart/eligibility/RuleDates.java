package be.lerarenkaart.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * What a version of the rules says without codes.
 *
 * @param windows in order of time; whether they are open is not the rules' business
 */
public record RuleDates(String description, LocalDate referenceDate, LocalDate latestStart, List<StartWindow> windows) {

    public RuleDates {
        windows = List.copyOf(windows);
    }
}
