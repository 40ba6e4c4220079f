package be.lerarenkaart.privacy;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the house holds of a person, for article 15 of the GDPR.
 *
 * @param version of this shape; another one when a section or field changes its meaning or goes
 * @param person the id of their file
 * @param sections all that there are, those that hold nothing too
 * @param holdsNobody parts of the house that keep no trace of people, by name
 */
public record PersonExport(
        int version, Instant madeAt, long person, List<PersonSection> sections, List<String> holdsNobody) {

    public static final int VERSION = 1;

    /** What it holds is personal. */
    @Override
    public String toString() {
        return "PersonExport[" + person + "]";
    }
}
