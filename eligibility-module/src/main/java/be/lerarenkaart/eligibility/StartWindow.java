package be.lerarenkaart.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Those who begin between two days count together, from the moment at which the window is opened for the card year. What
 * begins by the latest start of the rules counts without any window being opened.
 *
 * @param name DECEMBER, MARCH or JUNE
 */
public record StartWindow(String name, LocalDate from, LocalDate until, boolean open) {

    /** As the domain has them; each year's rules may say otherwise. */
    static List<StartWindow> usual(int cardYear) {
        return List.of(
                new StartWindow(
                        "DECEMBER", LocalDate.of(cardYear - 1, 9, 1), LocalDate.of(cardYear - 1, 11, 30), false),
                new StartWindow(
                        "MARCH",
                        LocalDate.of(cardYear - 1, 12, 1),
                        YearMonth.of(cardYear, 2).atEndOfMonth(),
                        false),
                new StartWindow("JUNE", LocalDate.of(cardYear, 3, 1), LocalDate.of(cardYear, 6, 14), false));
    }
}
