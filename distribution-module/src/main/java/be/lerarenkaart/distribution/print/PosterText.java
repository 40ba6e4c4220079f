package be.lerarenkaart.distribution.print;

import java.util.List;

/**
 * What stands on the poster of a pick-up point.
 *
 * @param when from which day to which cards lie there
 * @param week day and hours, in order
 * @param remarks days on which the week does not hold, and the like
 */
public record PosterText(
        String cardYear,
        String name,
        String address,
        String when,
        List<Line> week,
        List<String> remarks,
        String website) {

    /** A day, and when the point is open. */
    public record Line(String day, String hours) {}

    public PosterText {
        week = List.copyOf(week);
        remarks = List.copyOf(remarks);
    }
}
