package be.lerarenkaart.distribution.message;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What messages say: a standard text, or what administrators made of it. */
@ApplicationScoped
public class MessageTexts {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_BODY = 4000;

    private static final Mustache.Compiler FILLED = Mustache.compiler()
            .escapeHTML(false)
            .withFormatter(value -> oneLine(value.toString()))
            .withLoader(name -> {
                throw new MustacheException("a message has no parts");
            });

    private final Database database;
    private final AuditTrail trail;

    @Inject
    MessageTexts(Database database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    MessageTexts() {
        this(null, null);
    }

    public MessageText of(MessageKind kind) {
        return database
                .query(
                        "select * from distribution_message_template where kind = ?",
                        row -> new MessageText(
                                kind,
                                row.getInt("version"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getString("changed_by"),
                                Moments.read(row, "changed_at")),
                        kind.name())
                .stream()
                .findFirst()
                .orElseGet(() -> standard(kind));
    }

    /** The text that comes with the system: its first line is the subject. */
    public static MessageText standard(MessageKind kind) {
        String file = "/messages/" + kind + ".txt";
        try (InputStream in = MessageTexts.class.getResourceAsStream(file)) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\r?\n", 2);
            return new MessageText(kind, 0, parts[0].strip(), parts[1].strip(), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Saves another text.
     *
     * @param version that was seen
     * @throws LerarenkaartException 422 when a part is empty, too long or names a field that is none; 409 when somebody
     *     saved something else meanwhile
     */
    @Transactional
    public void save(MessageKind kind, int version, String subject, String body, By by) {
        check(kind, subject, body);
        MessageText before = of(kind);
        int taken = version == 0
                ? database.update(
                        """
                        insert ignore into distribution_message_template
                               (kind, version, subject, body, changed_by, changed_at)
                        values (?, 1, ?, ?, ?, utc_timestamp(6))
                        """,
                        kind.name(),
                        subject.strip(),
                        body.strip(),
                        by.name())
                : database.update(
                        """
                        update distribution_message_template
                           set version = version + 1, subject = ?, body = ?, changed_by = ?,
                               changed_at = utc_timestamp(6)
                         where kind = ? and version = ?
                        """,
                        subject.strip(),
                        body.strip(),
                        by.name(),
                        kind.name(),
                        version);
        if (taken == 0) {
            throw new LerarenkaartException(Problem.of(
                    "changed-meanwhile",
                    409,
                    "Changed meanwhile",
                    "Een collega bewaarde intussen iets anders. Er is niets gewijzigd: kijk opnieuw en pas dan aan."));
        }
        trail.write(
                by,
                MessageAct.MESSAGE_TEXT_CHANGED,
                Subject.of("MESSAGE", kind),
                Change.of("messageSubject", before.subject(), subject.strip())
                        .and("messageBody", before.body(), body.strip()));
    }

    /** The text with the fields of one point filled in. */
    public static MessageLetter filled(MessageText text, Map<String, String> fields) {
        return new MessageLetter(
                oneLine(fill(text.subject(), fields)),
                Arrays.stream(fill(text.body(), fields).replace("\r\n", "\n").split("\n\\s*\n"))
                        .map(MessageTexts::oneLine)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList());
    }

    private static boolean isFillable(MessageKind kind, String text) {
        try {
            String filled = fill(text, kind.fields().stream().collect(Collectors.toMap(name -> name, name -> name)));
            return !filled.contains("{{") && !filled.contains("}}");
        } catch (MustacheException wrong) {
            return false;
        }
    }

    private static String fill(String text, Map<String, String> fields) {
        return FILLED.compile(text).execute(fields);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static void check(MessageKind kind, String subject, String body) {
        List<Problem.Issue> issues = new ArrayList<>();
        check(issues, kind, "subject", subject, LONGEST_SUBJECT);
        check(issues, kind, "body", body, LONGEST_BODY);
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 422, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }

    private static void check(List<Problem.Issue> issues, MessageKind kind, String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            issues.add(new Problem.Issue("body", field, "Schrijf een tekst."));
        } else if (text.strip().length() > longest) {
            issues.add(new Problem.Issue("body", field, "Schrijf hoogstens " + longest + " tekens."));
        } else if (!isFillable(kind, text)) {
            issues.add(new Problem.Issue(
                    "body",
                    field,
                    "Een veld klopt niet. Deze mag je gebruiken: "
                            + kind.fields().stream()
                                    .map(name -> "{{" + name + "}}")
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
    }
}
