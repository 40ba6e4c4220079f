package be.lerarenkaart.mail;

import be.lerarenkaart.kernel.CardYear;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Writes letters from {@code mail/<template>.txt}, whose first line is the subject, and {@code mail/<template>.html}, a
 * part of {@code mail/layout.html}. A missing value is a fault of ours and fails.
 */
public final class LetterTemplates {

    private static final String SUBJECT = "Onderwerp: ";
    private static final Locale DUTCH = new Locale("nl", "BE");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH.mm 'uur'", DUTCH);

    /** What ends a line, or turns the direction of reading: no value may forge a header or a line of its own. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private static final Mustache.Compiler MUSTACHE =
            Mustache.compiler().strictSections(true).emptyStringIsFalse(true).withFormatter(LetterTemplates::written);

    private static final Map<String, Template> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, Template> PAGES = new ConcurrentHashMap<>();

    private LetterTemplates() {}

    /** @throws IllegalArgumentException when there is no such template, or a value is missing */
    public static LetterText render(String template, Map<String, ?> values) {
        try {
            String[] letter = TEXTS.computeIfAbsent(template, LetterTemplates::text)
                    .execute(values)
                    .split("\r?\n", 2);
            if (letter.length < 2 || !letter[0].startsWith(SUBJECT)) {
                throw new IllegalArgumentException("the first line of " + template + ".txt is not its subject");
            }
            String subject = oneLine(letter[0].substring(SUBJECT.length()));
            String content =
                    PAGES.computeIfAbsent(template, LetterTemplates::page).execute(values);
            String html = PAGES.computeIfAbsent("layout", LetterTemplates::page)
                    .execute(Map.of("subject", subject, "content", new Written(content)));
            String text = TEXTS.computeIfAbsent("layout", LetterTemplates::text)
                    .execute(Map.of("content", new Written(letter[1].strip())));
            return new LetterText(subject, text, html);
        } catch (MustacheException missing) {
            throw new IllegalArgumentException("letter " + template + ": " + missing.getMessage(), missing);
        }
    }

    static String oneLine(String value) {
        return UNSEEN.matcher(value).replaceAll(" ").strip();
    }

    private static String written(Object value) {
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment.atZone(CardYear.ZONE));
        }
        return value instanceof Written whole ? whole.text() : oneLine(value.toString());
    }

    /** What was rendered before, and keeps its lines. */
    private record Written(String text) {}

    private static Template text(String template) {
        return MUSTACHE.escapeHTML(false).compile(read(template + ".txt"));
    }

    private static Template page(String template) {
        return MUSTACHE.escapeHTML(true).compile(read(template + ".html"));
    }

    private static String read(String file) {
        try (InputStream in = LetterTemplates.class.getResourceAsStream("/mail/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no template mail/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
