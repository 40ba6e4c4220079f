package be.lerarenkaart.distribution.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.distribution.Campaign;
import be.lerarenkaart.distribution.TransactionsInTest;
import be.lerarenkaart.distribution.YearsInTest;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.mail.Mails;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Whom messages are due to, what they say, and that nobody is told the same twice. */
class PointMessagesIT {

    private static final TestDatabase SCHEMA = Campaign.schema();
    private static final By LIES = new By("lies", 1L);

    private final Campaign campaign = Campaign.in(SCHEMA);
    private final TransactionsInTest transactions = new TransactionsInTest(SCHEMA.dataSource());
    private final Map<String, List<String>> postboxes = new TreeMap<>();

    private PointMessages messages() {
        return messages(LocalDate.of(campaign.year.value(), 2, 1));
    }

    private PointMessages messages(LocalDate today) {
        Clock clock = Clock.fixed(Instant.parse(today + "T10:00:00Z"), ZoneOffset.UTC);
        Database database = new Database(transactions.dataSource());
        return new PointMessages(
                database,
                new YearsInTest(campaign),
                texts(),
                codes -> postboxes,
                Mails.held(database),
                new AuditTrail(database, clock),
                clock);
    }

    private MessageTexts texts() {
        return new MessageTexts(campaign.database, new AuditTrail(campaign.database, Clock.systemUTC()));
    }

    /** Two points, one person each, whose cards are on their way. */
    private void cardsOnTheirWay() throws SQLException {
        campaign.postcode("9000", 51.05, 3.72).postcode("8000", 51.2, 3.22);
        campaign.point("AP1", 51.05, 3.72).point("AP2", 51.2, 3.22);
        campaign.claim("AP1", "9000", "2020-06-01").claim("AP2", "8000", "2020-06-01");
        campaign.person().living("9000").decided();
        campaign.person().living("8000").decided();
        campaign.allocate();
        campaign.produce();
        move("PRODUCED", "SENT");
    }

    private void move(String from, String to) {
        campaign.database.update(
                "update distribution_card set state = ? where card_year = ? and state = ?",
                to,
                campaign.year.value(),
                from);
    }

    private List<String> letters() {
        return campaign.database.query(
                "select concat(recipient, ': ', subject) from mail_letter where subject like ? order by id",
                row -> row.getString(1),
                "%" + campaign.year + "%");
    }

    @Test
    void cardsOnTheirWay_areAnnouncedToEachPointThatCanBeReached_once() throws SQLException {
        cardsOnTheirWay();
        texts().save(MessageKind.CARDS_SENT, version(), "{{aantal}} van {{kaartjaar}} voor {{punt}}", "Tot dan.", LIES);
        postboxes.put("AP1", List.of("een@bib.example", "twee@bib.example"));
        assertThat(messages().due(campaign.year, MessageKind.CARDS_SENT))
                .extracting(DueMessage::pointCode, DueMessage::isReachable)
                .containsExactly(tuple("AP1", true), tuple("AP2", false));

        MessageBatch batch = messages().send(campaign.year, MessageKind.CARDS_SENT, 1, version(), LIES);
        assertThat(batch.points()).isEqualTo(1);
        assertThat(batch.letters()).isEqualTo(2);
        assertThat(letters())
                .containsExactly(
                        "een@bib.example: 1 van " + campaign.year + " voor Bib AP1",
                        "twee@bib.example: 1 van " + campaign.year + " voor Bib AP1");
        assertThat(messages().due(campaign.year, MessageKind.CARDS_SENT))
                .extracting(DueMessage::pointCode)
                .containsExactly("AP2");
        assertThat(messages().sent(campaign.year)).containsExactly(batch);

        postboxes.put("AP2", List.of("drie@bib.example"));
        messages().send(campaign.year, MessageKind.CARDS_SENT, 1, version(), LIES);
        assertThat(letters()).hasSize(3);
        assertThat(messages().due(campaign.year, MessageKind.CARDS_SENT)).isEmpty();
    }

    @Test
    void aPointToWhichTwoProductionsAreOnTheirWay_getsALetterAboutEach() throws SQLException {
        cardsOnTheirWay();
        campaign.person().living("9000").decided();
        campaign.allocate();
        campaign.produce();
        move("PRODUCED", "SENT");
        postboxes.put("AP1", List.of("een@bib.example"));

        MessageBatch batch = messages().send(campaign.year, MessageKind.CARDS_SENT, 2, version(), LIES);

        assertThat(batch.letters()).isEqualTo(2);
        assertThat(campaign.count(
                        "select count(*) from mail_letter where once_key like ?", "point-message " + batch.id() + " %"))
                .isEqualTo(2);
    }

    @Test
    void anAddressThatMailWouldNotTake_makesAPointUnreachable_andHoldsUpNobodyElse() throws SQLException {
        cardsOnTheirWay();
        postboxes.put("AP1", List.of("bib@stad..be"));
        postboxes.put("AP2", List.of("twee@bib.example"));

        assertThat(messages()
                        .send(campaign.year, MessageKind.CARDS_SENT, 1, version(), LIES)
                        .points())
                .isEqualTo(1);
        assertThat(messages().due(campaign.year, MessageKind.CARDS_SENT))
                .extracting(DueMessage::pointCode)
                .containsExactly("AP1");
    }

    @Test
    void whenTwoSendAtOnce_eachPointIsToldOnce() throws Exception {
        cardsOnTheirWay();
        texts().save(MessageKind.CARDS_SENT, version(), "Kaarten van {{kaartjaar}}", "Tot dan.", LIES);
        postboxes.put("AP1", List.of("een@bib.example"));
        postboxes.put("AP2", List.of("twee@bib.example"));
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<Integer> send = () -> sent(2);
        try {
            int points = 0;
            for (Future<Integer> sent : both.invokeAll(List.of(send, send))) {
                points += sent.get();
            }
            assertThat(points).isEqualTo(2);
        } finally {
            both.shutdownNow();
        }
        assertThat(letters()).hasSize(2);
    }

    /** How many points it told; none when it is refused because another was first. */
    private int sent(int seen) {
        try {
            return transactions
                    .in(() -> messages().send(campaign.year, MessageKind.CARDS_SENT, seen, version(), LIES))
                    .points();
        } catch (LerarenkaartException changed) {
            assertThat(changed.problem().type()).endsWith("changed-meanwhile");
            return 0;
        }
    }

    @Test
    void whenMoreAreDueThanWereSeen_nothingIsSent() throws SQLException {
        cardsOnTheirWay();
        postboxes.put("AP1", List.of("een@bib.example"));
        LerarenkaartException refusal = catchThrowableOfType(LerarenkaartException.class, () -> messages()
                .send(campaign.year, MessageKind.CARDS_SENT, 2, version(), LIES));
        assertThat(refusal.problem().status()).isEqualTo(409);
        assertThat(messages().sent(campaign.year)).isEmpty();
    }

    @Test
    void pointsThatClosedWithCardsLeft_areRemindedToCount_againWhenTheyClosedLater() throws SQLException {
        cardsOnTheirWay();
        move("SENT", "AT_POINT");
        postboxes.put("AP1", List.of("een@bib.example"));
        LocalDate closed = LocalDate.of(campaign.year.value(), 6, 30);
        assertThat(messages(closed).due(campaign.year, MessageKind.COUNT_REMINDER))
                .isEmpty();
        PointMessages after = messages(closed.plusDays(1));
        assertThat(after.due(campaign.year, MessageKind.COUNT_REMINDER)).hasSize(2);
        after.send(campaign.year, MessageKind.COUNT_REMINDER, 1, 0, LIES);
        assertThat(after.due(campaign.year, MessageKind.COUNT_REMINDER)).hasSize(1);
        campaign.database.update(
                "insert into distribution_point_closing values (?, 'AP1', ?, '', 'lies', utc_timestamp(6))",
                campaign.year.value(),
                closed.plusDays(14));
        assertThat(messages(closed.plusDays(15)).due(campaign.year, MessageKind.COUNT_REMINDER))
                .filteredOn(DueMessage::isReachable)
                .singleElement()
                .extracting(message -> message.fields().get("laatsteDag"))
                .isEqualTo("14 juli " + campaign.year);
    }

    @Test
    void pointsThatClaimTheSame_areToldOfThosePostcodes_andOfOthersLater() {
        campaign.postcode("9000", 51.05, 3.72).postcode("9050", 51.04, 3.75);
        campaign.point("AP1", 51.05, 3.72).point("AP2", 51.2, 3.22);
        campaign.claim("AP1", "9000", "2020-06-01").claim("AP2", "9000", "2020-06-02");
        campaign.claim("AP1", "9050", "2020-06-01");
        postboxes.put("AP1", List.of("een@bib.example"));
        assertThat(conflicts()).containsExactly("AP1 9000", "AP2 9000");
        messages().send(campaign.year, MessageKind.CLAIM_CONFLICT, 1, 0, LIES);
        assertThat(conflicts()).containsExactly("AP2 9000");
        campaign.claim("AP2", "9050", "2020-06-03");
        assertThat(conflicts()).containsExactly("AP1 9050", "AP2 9000, 9050");
    }

    private List<String> conflicts() {
        return messages().due(campaign.year, MessageKind.CLAIM_CONFLICT).stream()
                .map(message -> message.pointCode() + " " + message.fields().get("postcodes"))
                .toList();
    }

    @Test
    void whenTheTextIsNotTheOneThatWasRead_nothingIsSent() throws SQLException {
        cardsOnTheirWay();
        postboxes.put("AP1", List.of("een@bib.example"));
        int read = version();
        texts().save(MessageKind.CARDS_SENT, read, "Iets anders", "Tot dan.", LIES);
        LerarenkaartException refusal = catchThrowableOfType(LerarenkaartException.class, () -> messages()
                .send(campaign.year, MessageKind.CARDS_SENT, 1, read, LIES));
        assertThat(refusal.problem().detail()).contains("tekst");
        assertThat(messages().sent(campaign.year)).isEmpty();
    }

    private int version() {
        return texts().of(MessageKind.CARDS_SENT).version();
    }
}
