package be.lerarenkaart.distribution.message;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.Moments;
import be.lerarenkaart.eligibility.CardYears;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The front of this package: whom a message is due to, and sending it to all of them at once. */
@ApplicationScoped
public class PointMessages {

    private static final String TEMPLATE = "point-message";

    private final Database database;
    private final CardYears cardYears;
    private final MessageTexts texts;
    private final PointPostboxes postboxes;
    private final Mails mails;
    private final AuditTrail trail;
    private final Clock clock;

    /** Without anybody who knows the people of points, no point can be reached. */
    @Inject
    PointMessages(
            Database database,
            CardYears cardYears,
            MessageTexts texts,
            Instance<PointPostboxes> postboxes,
            Mails mails,
            AuditTrail trail,
            Clock clock) {
        this(
                database,
                cardYears,
                texts,
                (PointPostboxes)
                        codes -> postboxes.isResolvable() ? postboxes.get().of(codes) : Map.of(),
                mails,
                trail,
                clock);
    }

    PointMessages(
            Database database,
            CardYears cardYears,
            MessageTexts texts,
            PointPostboxes postboxes,
            Mails mails,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.cardYears = cardYears;
        this.texts = texts;
        this.postboxes = postboxes;
        this.mails = mails;
        this.trail = trail;
        this.clock = clock;
    }

    PointMessages() {
        this(null, null, null, (PointPostboxes) null, null, null, null);
    }

    /** Who would be told now, in order of code; changes nothing. */
    public List<DueMessage> due(CardYear year, MessageKind kind) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CardYear.ZONE);
        List<DueMessage> found = new DueMessages(database, cardYears.get(year), today).of(kind);
        Map<String, List<String>> addresses = postboxes.of(
                found.stream().map(DueMessage::pointCode).distinct().toList());
        return found.stream()
                .map(message -> message.to(addresses.getOrDefault(message.pointCode(), List.of()).stream()
                        .filter(Mails::isAddress)
                        .toList()))
                .toList();
    }

    /**
     * Tells every point that can be reached what is due to it. Those that nobody's address is known of stay due.
     *
     * @param seen how many would be told when somebody looked
     * @param textVersion that of the text that they read
     * @throws LerarenkaartException 409 when there are more or fewer by now, or when it says something else
     */
    @Transactional
    public MessageBatch send(CardYear year, MessageKind kind, int seen, int textVersion, By by) {
        MessageText text = texts.of(kind);
        if (text.version() != textVersion) {
            throw new LerarenkaartException(Problem.of(
                    "changed-meanwhile",
                    409,
                    "Changed meanwhile",
                    "Er is niets verstuurd: een collega veranderde intussen de tekst. Lees hem opnieuw."));
        }
        List<DueMessage> all =
                due(year, kind).stream().filter(DueMessage::isReachable).toList();
        if (all.size() != seen || all.isEmpty()) {
            throw changed(all.size());
        }
        long batch = database.insert(
                """
                insert into distribution_message_batch (card_year, kind, points, letters, sent_by, sent_at)
                values (?, ?, 0, 0, ?, ?)
                """,
                year.value(),
                kind.name(),
                by.name(),
                Moments.utc(clock.instant()));
        int points = 0;
        int letters = 0;
        List<String> told = new ArrayList<>();
        for (DueMessage message : all) {
            if (isFirst(year, kind, message, batch)) {
                points++;
                told.add(message.pointCode());
                letters += queue(batch, letters, text, message);
            }
        }
        if (points == 0) {
            throw changed(points);
        }
        database.update(
                "update distribution_message_batch set points = ?, letters = ? where id = ?", points, letters, batch);
        trail.write(
                by,
                MessageAct.MESSAGES_SENT,
                Subject.of("CARD_YEAR", year),
                Change.of("message", null, kind)
                        .and("points", null, points)
                        .and("letters", null, letters)
                        .and("pickupPoint", null, String.join(", ", told)));
        return find(batch);
    }

    private static LerarenkaartException changed(int due) {
        return new LerarenkaartException(Problem.of(
                "changed-meanwhile",
                409,
                "Changed meanwhile",
                "Er is niets verstuurd: intussen zijn er " + due
                        + " afhaalpunten om iets te laten weten. Kijk opnieuw."));
    }

    /** Of two who send at once one tells each point; the other waits here, and then finds that it was told. */
    private boolean isFirst(CardYear year, MessageKind kind, DueMessage message, long batch) {
        int first = 0;
        for (String occasion : message.occasions()) {
            first += database.update(
                    """
                    insert ignore into distribution_message (card_year, kind, point_code, occasion, batch_id)
                    values (?, ?, ?, ?, ?)
                    """,
                    year.value(),
                    kind.name(),
                    message.pointCode(),
                    occasion,
                    batch);
        }
        return first > 0;
    }

    /**
     * @param before how many letters of the batch there are already
     * @return how many more
     */
    private int queue(long batch, int before, MessageText text, DueMessage message) {
        MessageLetter letter = MessageTexts.filled(text, message.fields());
        Map<String, ?> values = Map.of("subject", letter.subject(), "paragraphs", letter.paragraphs());
        int number = before;
        for (String address : message.addresses()) {
            mails.queue(new Letter(TEMPLATE, address, values, TEMPLATE + " " + batch + " " + number++, true));
        }
        return number - before;
    }

    /** What was sent in a card year, newest first. */
    public List<MessageBatch> sent(CardYear year) {
        return database.query(
                "select * from distribution_message_batch where card_year = ? order by id desc",
                PointMessages::batch,
                year.value());
    }

    private MessageBatch find(long id) {
        return database.query("select * from distribution_message_batch where id = ?", PointMessages::batch, id)
                .get(0);
    }

    private static MessageBatch batch(ResultSet row) throws SQLException {
        return new MessageBatch(
                row.getLong("id"),
                row.getInt("card_year"),
                MessageKind.valueOf(row.getString("kind")),
                row.getInt("points"),
                row.getInt("letters"),
                row.getString("sent_by"),
                Moments.read(row, "sent_at"));
    }
}
