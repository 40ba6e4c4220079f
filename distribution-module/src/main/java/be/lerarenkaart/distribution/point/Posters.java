package be.lerarenkaart.distribution.point;

import be.lerarenkaart.distribution.PickupPoint;
import be.lerarenkaart.distribution.print.Poster;
import be.lerarenkaart.distribution.print.PosterText;
import be.lerarenkaart.eligibility.CardYearDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** "Hier is jouw lerarenkaart": the poster that a point hangs at its door. */
@ApplicationScoped
public class Posters {

    private static final Locale DUTCH = new Locale("nl", "BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", DUTCH);
    private static final List<String> DAYS =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
    private static final int MOST_EXCEPTIONS = 5;

    private final Clock clock;

    @Inject
    Posters(Clock clock) {
        this.clock = clock;
    }

    Posters() {
        this(null);
    }

    /** Writes one page as a PDF. */
    public void write(CardYearDates year, PickupPoint point, PointProfile profile, OutputStream out) {
        Poster.write(out, text(year, point, profile), clock.instant());
    }

    PosterText text(CardYearDates year, PickupPoint point, PointProfile profile) {
        LocalDate from = point.opens() == null ? year.pickupOpens() : point.opens();
        LocalDate until = point.closes() == null ? year.pickupCloses() : point.closes();
        OpeningHours hours = profile.hours();
        return new PosterText(
                year.year().toString(),
                point.name(),
                point.street() + " " + point.houseNumber() + ", " + point.postcode() + " " + point.municipality(),
                "Af te halen van " + DAY.format(from) + " tot en met " + DAY.format(until),
                hours == null ? ofTheFile(point) : week(hours),
                hours == null ? List.of() : remarks(hours, from, until),
                profile.contact().website());
    }

    private static List<PosterText.Line> ofTheFile(PickupPoint point) {
        return point.openingHours().isBlank()
                ? List.of()
                : Arrays.stream(point.openingHours().split(";"))
                        .map(part -> new PosterText.Line("", part.strip()))
                        .toList();
    }

    private static List<PosterText.Line> week(OpeningHours hours) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new PosterText.Line(
                        DAYS.get(day.getValue() - 1),
                        hours.week().get(day).isClosed()
                                ? "gesloten"
                                : hours.week().get(day).text()))
                .toList();
    }

    /** What deviates while cards lie there, soonest first. */
    private static List<String> remarks(OpeningHours hours, LocalDate from, LocalDate until) {
        List<String> remarks = new ArrayList<>();
        if (!hours.openOnHolidays()) {
            remarks.add("Gesloten op wettelijke feestdagen.");
        }
        hours.exceptions().stream()
                .filter(exception -> !exception.lastDay().isBefore(from)
                        && !exception.firstDay().isAfter(until))
                .limit(MOST_EXCEPTIONS)
                .forEach(exception -> remarks.add(told(exception)));
        return remarks;
    }

    private static String told(HourException exception) {
        boolean oneDay = exception.firstDay().equals(exception.lastDay());
        String days = oneDay
                ? DAY.format(exception.firstDay())
                : SHORT.format(exception.firstDay()) + " tot en met " + DAY.format(exception.lastDay());
        return days + ": "
                + (exception.hours().isClosed() ? "gesloten" : exception.hours().text())
                + (exception.because().isEmpty() ? "" : " (" + exception.because() + ")");
    }
}
