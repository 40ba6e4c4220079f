package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.CardYear;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when an assignment may begin to count for a card year, now and later in it.
 *
 * @param ofTheRules what begins by this day counts without any window being opened
 * @param windows in order of time
 */
public record LatestStart(CardYear year, LocalDate ofTheRules, List<StartWindow> windows) {

    public LatestStart {
        windows = List.copyOf(windows);
    }

    /** By when somebody must begin to count at the next decision: an opened window lets those in who begin within it. */
    public LocalDate now() {
        return Stream.concat(
                        Stream.of(ofTheRules),
                        windows.stream().filter(StartWindow::open).map(StartWindow::until))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whoever begins later gets no card of this year any more. */
    public LocalDate last() {
        return Stream.concat(Stream.of(ofTheRules), windows.stream().map(StartWindow::until))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The window with which somebody who begins on this day gets a card; none after the last. */
    public Optional<StartWindow> windowOf(LocalDate begins) {
        return windows.stream()
                .filter(window -> !window.until().isBefore(begins))
                .findFirst();
    }
}
