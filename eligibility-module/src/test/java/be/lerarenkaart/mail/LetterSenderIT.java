package be.lerarenkaart.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.mail.LetterSender.Turn;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the queue to a mail server: what arrives, what is tried again, and what never is. */
@Timeout(60)
class LetterSenderIT {

    private static final PostRoom ROOM = PostRoom.on(TestDatabase.fresh());

    @BeforeEach
    void forget() {
        ROOM.empty();
    }

    @Nested
    class GivenAMailServer {

        private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        @BeforeEach
        void start() {
            mailServer.start();
        }

        @AfterEach
        void stop() {
            mailServer.stop();
        }

        @Test
        void whenALetterIsSent_thenItArrivesInTextAndHtmlWithEveryLetterAsWritten() throws Exception {
            Map<String, Object> values = new HashMap<>(SampleLetters.values("invitation"));
            values.put("place", "Škola Ünïcode “De Vlieger” €");
            long id = ROOM.queue(new Letter("invitation", "Zoë D'hondt <zoe@school.example>", values, null, false));

            assertThat(drain()).isEqualTo(Turn.NOTHING_DUE);

            MimeMessage received = mailServer.getReceivedMessages()[0];
            MimeMultipart parts = (MimeMultipart) received.getContent();
            assertThat(received.getSubject()).isEqualTo("Je uitnodiging voor Lerarenkaart");
            assertThat(received.getAllRecipients()[0].toString()).contains("zoe@school.example");
            assertThat(received.getFrom()[0].toString()).contains("kaart@lerarenkaart.example");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getMessageID()).isEqualTo(messageId(id));
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(part(parts, 0)).contains("Zoë D'hondt nodigt je uit", "Škola Ünïcode “De Vlieger” €");
            assertThat(part(parts, 1)).contains("<h1>Je bent uitgenodigd</h1>", "Škola Ünïcode “De Vlieger” €");
            assertThat(ROOM.letter(id))
                    .returns(LetterState.SENT, LetterFact::state)
                    .returns(true, LetterFact::acknowledged);
        }

        @Test
        void whenTheMailServerAsksWhoWeAre_thenOnlyTheRightPasswordSends() {
            mailServer.setUser("kaart@lerarenkaart.example", "kaart", "geheim");
            long id = ROOM.queue("zoe@school.example");

            untilNothingIsDue(ROOM.sender(signedIn("verkeerd")));
            assertThat(ROOM.letter(id).reason()).contains("gebruiker of het wachtwoord");
            ROOM.pass(Duration.ofMinutes(1));
            untilNothingIsDue(ROOM.sender(signedIn("geheim")));
            assertThat(ROOM.letter(id).state()).isEqualTo(LetterState.SENT);
        }

        private MailServer signedIn(String password) {
            MailServer open = PostRoom.server(port(), 0, 300);
            return new MailServer(
                    open.host(), open.port(), "kaart", password, open.tls(), open.from(), 0, open.lease(), 30);
        }

        @Test
        void whenASubjectHasAccents_thenItIsReadAsWritten() throws Exception {
            long id = ROOM.queue("zoe@school.example");
            ROOM.database().update("update mail_letter set subject = 'Één bericht – voor jóú 🎉' where id = ?", id);

            drain();

            assertThat(mailServer.getReceivedMessages()[0].getSubject()).isEqualTo("Één bericht – voor jóú 🎉");
        }

        @Test
        void whenAnAdministratorReadsALetter_thenItsLinksAreHiddenAndItsRecipientGetsThem() throws Exception {
            long id = ROOM.queue("zoe@school.example");

            LetterText read =
                    ROOM.outbox(PostRoom.server(port(), 0, 300)).text(id).orElseThrow();
            drain();

            assertThat(read.text()).contains("nodigt je uit").doesNotContain("https://");
            assertThat(part((MimeMultipart) mailServer.getReceivedMessages()[0].getContent(), 0))
                    .contains("https://lerarenkaart.example/uitnodiging#");
        }

        @Test
        void whenSomebodyWaitsForALetter_thenItGoesBeforeThoseInBulk() throws Exception {
            ROOM.queue(new Letter("invitation", "a@school.example", SampleLetters.values("invitation"), null, true));
            ROOM.queue("b@school.example");

            drain();

            assertThat(mailServer.getReceivedMessages()[0].getAllRecipients()[0].toString())
                    .isEqualTo("b@school.example");
            assertThat(mailServer.getReceivedMessages()[1].getHeader("Precedence"))
                    .containsExactly("bulk");
        }

        @Test
        void whenNoMoreThanSomeMayGoInAMinute_thenTheRestGoesInTheNext() {
            ROOM.queueMany(25);
            LetterSender slow = ROOM.sender(PostRoom.server(port(), 10, 300));

            untilNothingIsDue(slow);
            assertThat(mailServer.getReceivedMessages()).hasSize(10);
            ROOM.pass(Duration.ofSeconds(61));
            untilNothingIsDue(slow);
            assertThat(mailServer.getReceivedMessages()).hasSize(20);
            ROOM.pass(Duration.ofSeconds(61));
            untilNothingIsDue(slow);
            assertThat(mailServer.getReceivedMessages()).hasSize(25);
        }

        @Test
        void whenTwoSendersSendTwoThousandLetters_thenEachArrivesOnce() throws Exception {
            ROOM.queueMany(2000);
            ExecutorService servers = Executors.newFixedThreadPool(2);
            List<Future<Turn>> both = List.of(servers.submit(() -> drain()), servers.submit(() -> drain()));
            for (Future<Turn> one : both) {
                one.get();
            }
            servers.shutdown();

            Map<String, Long> arrived = arrived();
            assertThat(arrived).hasSize(2000);
            assertThat(arrived.values()).containsOnly(1L);
            assertThat(ROOM.count("state = 'SENT' and acknowledged = 1")).isEqualTo(2000);
        }

        @Test
        void whenTheServerGoesDownAndComesBack_thenEveryLetterArrivesOnce() throws Exception {
            int port = port();
            ROOM.queueMany(20);
            mailServer.stop();
            assertThat(ROOM.sender(port).sendSome(() -> false)).isEqualTo(Turn.NO_CONNECTION);
            assertThat(ROOM.count("state = 'QUEUED'")).isEqualTo(20);
            assertThat(ROOM.count("attempts = 1 and reason like '%verbinding%'"))
                    .isEqualTo(1);

            GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            again.start();
            try {
                ROOM.pass(Duration.ofMinutes(1));
                untilNothingIsDue(ROOM.sender(port));
                assertThat(again.getReceivedMessages()).hasSize(20);
                assertThat(ROOM.count("state = 'SENT'")).isEqualTo(20);
            } finally {
                again.stop();
            }
        }

        private int port() {
            return mailServer.getSmtp().getPort();
        }

        private Turn drain() {
            return untilNothingIsDue(ROOM.sender(port()));
        }

        private Map<String, Long> arrived() {
            return Arrays.stream(mailServer.getReceivedMessages())
                    .map(LetterSenderIT::id)
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        }
    }

    @Nested
    class GivenAMailServerWithMoods {

        private final ScriptedSmtp mailServer = new ScriptedSmtp();

        @AfterEach
        void stop() {
            mailServer.close();
        }

        @Test
        void whenARecipientIsRefusedForNow_thenItsPausesGrowAndTheOthersDoNotWait() {
            mailServer.answerAtRecipient("vol@school.example", "450 4.2.2 vol@school.example mailbox full");
            long refused = ROOM.queue("vol@school.example");
            long other = ROOM.queue("zoe@school.example");

            drain();

            assertThat(ROOM.letter(other).state()).isEqualTo(LetterState.SENT);
            for (int attempt = 1; attempt <= LetterTable.PAUSES.size(); attempt++) {
                LetterFact waiting = ROOM.letter(refused);
                assertThat(waiting.state()).isEqualTo(LetterState.QUEUED);
                assertThat(waiting.attempts()).isEqualTo(attempt);
                assertThat(waiting.reason())
                        .contains("450 4.2.2 … mailbox full")
                        .doesNotContain("vol@");
                assertThat(Duration.between(waiting.changedAt(), waiting.dueAt()))
                        .isEqualTo(LetterTable.PAUSES.get(attempt - 1));
                drain();
                assertThat(ROOM.letter(refused).attempts()).isEqualTo(attempt);
                ROOM.pass(LetterTable.PAUSES.get(attempt - 1));
                drain();
            }
            assertThat(ROOM.letter(refused).state()).isEqualTo(LetterState.FAILED);
            assertThat(mailServer.taken()).containsExactly("zoe@school.example");
        }

        @Test
        void whenARecipientIsRefusedForGood_thenTheLetterHasFailedAtOnceAndTheNextGoesOverTheSameLine() {
            mailServer.answerAtRecipient("weg@school.example", "550 5.1.1 no such user");
            long refused = ROOM.queue("weg@school.example");
            long other = ROOM.queue("zoe@school.example");

            drain();

            assertThat(ROOM.letter(refused))
                    .returns(LetterState.FAILED, LetterFact::state)
                    .returns(1, LetterFact::attempts);
            assertThat(ROOM.letter(refused).reason()).contains("550 5.1.1");
            assertThat(ROOM.letter(other).state()).isEqualTo(LetterState.SENT);
            assertThat(mailServer.connections()).isEqualTo(1);
        }

        @Test
        void whenTheWholeLetterIsRefused_thenTheAnswerCounts() {
            mailServer.answerAtDot("later@school.example", "451 4.7.1 greylisted");
            mailServer.answerAtDot("nooit@school.example", "554 5.7.1 spam");
            long later = ROOM.queue("later@school.example");
            long never = ROOM.queue("nooit@school.example");

            drain();
            assertThat(ROOM.letter(later).state()).isEqualTo(LetterState.QUEUED);
            assertThat(ROOM.letter(never).state()).isEqualTo(LetterState.FAILED);

            mailServer.forgive();
            ROOM.pass(LetterTable.PAUSES.get(0));
            drain();
            assertThat(ROOM.letter(later))
                    .returns(LetterState.SENT, LetterFact::state)
                    .returns(true, LetterFact::acknowledged);
        }

        @Test
        void whenTheLineDiesBeforeTheLetterIsWhole_thenItIsSentAgain() {
            mailServer.answerAtData("zoe@school.example", ScriptedSmtp.HANG_UP);
            long id = ROOM.queue("zoe@school.example");
            drain();
            assertThat(ROOM.letter(id).state()).isEqualTo(LetterState.QUEUED);

            mailServer.forgive();
            ROOM.pass(LetterTable.PAUSES.get(0));
            drain();
            assertThat(mailServer.taken()).containsExactly("zoe@school.example");
        }

        @Test
        void whenTheLineDiesAfterTheDot_thenTheLetterIsSentWithoutReceiptAndNeverAgain() {
            mailServer.answerAtDot("zoe@school.example", ScriptedSmtp.HANG_UP);
            long id = ROOM.queue("zoe@school.example");
            long other = ROOM.queue("bob@school.example");

            drain();
            mailServer.forgive();
            ROOM.pass(Duration.ofDays(1));
            ROOM.table().settle();
            drain();

            assertThat(ROOM.letter(id))
                    .returns(LetterState.SENT, LetterFact::state)
                    .returns(false, LetterFact::acknowledged);
            assertThat(ROOM.letter(other).acknowledged()).isTrue();
            assertThat(mailServer.taken()).containsExactly("zoe@school.example", "bob@school.example");
        }

        @Test
        void whenTheLetterCameInOtherHandsMeanwhile_thenTheDotIsNotSent() {
            long id = ROOM.queue("zoe@school.example");
            mailServer.answerAtRecipient("zoe@school.example", "250 ok");
            DueLetter mine = ROOM.table().take(1, Duration.ofSeconds(1)).get(0);
            ROOM.pass(Duration.ofMinutes(1));
            ROOM.table().settle();
            DueLetter theirs = ROOM.table().take(1, Duration.ofMinutes(5)).get(0);

            assertThat(ROOM.table().handOver(mine)).isFalse();
            assertThat(ROOM.table().handOver(theirs)).isTrue();
            assertThat(ROOM.letter(id).state()).isEqualTo(LetterState.HANDING_OVER);
        }

        @Test
        void whenTheQueueDoesNotAgree_thenTheMailServerNeverGetsTheLetterWhole() throws Exception {
            ROOM.queue("zoe@school.example");
            DueLetter letter = ROOM.table().take(1, Duration.ofMinutes(5)).get(0);
            MailServer server = PostRoom.server(mailServer.port(), 0, 300);
            for (Boolean answer : Arrays.asList(false, null)) {
                try (MailLine line = new MailLine(server)) {
                    line.open();
                    LetterMessage message =
                            new LetterMessage(line.session(), letter, server.from(), Instant.EPOCH, () -> answer);
                    assertThat(catchThrowable(() -> line.send(message))).isInstanceOf(MessagingException.class);
                    assertThat(message.isHandedOver()).isFalse();
                }
            }
            Thread.sleep(200);
            assertThat(mailServer.taken()).isEmpty();
        }

        @Test
        void whenAServerDiedWhileHandingOver_thenTheLetterIsShownWithoutReceiptAndNotSentAgain() {
            long id = ROOM.queue("zoe@school.example");
            ROOM.table().handOver(ROOM.table().take(1, Duration.ofSeconds(1)).get(0));
            ROOM.pass(Duration.ofMinutes(1));

            ROOM.table().settle();
            drain();

            assertThat(ROOM.letter(id))
                    .returns(LetterState.SENT, LetterFact::state)
                    .returns(false, LetterFact::acknowledged);
            assertThat(mailServer.taken()).isEmpty();
        }

        @Test
        void whenALetterCannotBeMade_thenItFailsAndTheNextGoes() {
            long broken = ROOM.queue("zoe@school.example");
            ROOM.database().update("update mail_letter set recipient = 'geen adres' where id = ?", broken);
            long next = ROOM.queue("bob@school.example");

            drain();

            assertThat(ROOM.letter(broken).state()).isEqualTo(LetterState.FAILED);
            assertThat(ROOM.letter(next).state()).isEqualTo(LetterState.SENT);
        }

        private void drain() {
            untilNothingIsDue(ROOM.sender(mailServer.port()));
        }
    }

    private static Turn untilNothingIsDue(LetterSender sender) {
        Turn turn = Turn.WENT_ON;
        while (turn == Turn.WENT_ON) {
            turn = sender.sendSome(() -> false);
        }
        return turn;
    }

    private static String part(MimeMultipart parts, int index) throws Exception {
        BodyPart part = parts.getBodyPart(index);
        return part.getContent().toString();
    }

    private static String messageId(long id) {
        return ROOM.database()
                .query("select message_id from mail_letter where id = ?", row -> row.getString(1), id)
                .get(0);
    }

    static String id(MimeMessage received) {
        try {
            return received.getMessageID() + " " + received.getAllRecipients()[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
