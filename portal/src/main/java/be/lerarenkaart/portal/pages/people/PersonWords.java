package be.lerarenkaart.portal.pages.people;

import be.lerarenkaart.eligibility.people.Corrected;
import be.lerarenkaart.eligibility.people.CorrectionKind;
import be.lerarenkaart.portal.pages.Formats;
import be.lerarenkaart.portal.pages.Words;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was corrected, and what the sources say of the same thing, as people read it. */
final class PersonWords {

    private PersonWords() {}

    static String corrected(Corrected value, Words words) {
        return value.kind() == CorrectionKind.RIGHT
                ? words.say(
                        value.entitled() ? "correction.right" : "correction.noRight",
                        Integer.toString(value.cardYear()))
                : said(value.kind(), value.text(), words);
    }

    /** In the shape in which corrections compare: parts by |, the reason code for a right. */
    static String said(CorrectionKind kind, String text, Words words) {
        if (text == null || text.replace("|", "").isBlank()) {
            return words.say("correction.nothing");
        }
        String[] parts = text.split("\\|", -1);
        return switch (kind) {
            case NAME -> parts[1] + " " + parts[0];
            case BIRTH_DATE -> Formats.date(LocalDate.parse(text));
            case ADDRESS ->
                joined(
                        ", ",
                        joined(" ", parts[0], parts[1], parts[2]),
                        joined(" ", parts[3], parts[4]),
                        parts[5].equals("BE") ? "" : parts[5]);
            case EMAIL -> text;
            case RIGHT -> words.of("reason", text);
        };
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(separator));
    }
}
