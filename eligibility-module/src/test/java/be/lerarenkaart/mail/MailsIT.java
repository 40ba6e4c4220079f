package be.lerarenkaart.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.audit.AuditBeans;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.jobs.RunningServer;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A letter is there exactly when the act that caused it is, and the administrator sees it. */
class MailsIT {

    private static final DataSource SOURCE = TestDatabase.fresh().dataSource();
    private static final Database DATABASE = new Database(SOURCE);

    private static RunningServer server;
    private static Mails mails;
    private static Outbox outbox;

    @ApplicationScoped
    static class Act {

        @Inject
        private Mails mails;

        @Transactional
        public void thatFails(Letter letter) {
            mails.queue(letter);
            throw new IllegalStateException("on purpose, by a test");
        }
    }

    @BeforeAll
    static void start() {
        ModuleSchema.migrate(SOURCE, "eligibility");
        server = new RunningServer(
                SOURCE,
                Stream.of(MailBeans.all(), AuditBeans.all(), new Class<?>[] {Act.class})
                        .flatMap(Arrays::stream)
                        .toArray(Class<?>[]::new));
        mails = server.get(Mails.class);
        outbox = server.get(Outbox.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.update("delete from mail_letter");
    }

    @Nested
    class GivenNoMailServer {

        @Test
        void whenALetterIsQueued_thenItIsHeldWithAllThatStandsInIt() {
            long id = mails.queue(SampleLetters.to("Zoë D'hondt <zoe@school.be>"));

            assertThat(outbox.get(id))
                    .returns(LetterState.HELD, LetterFact::state)
                    .returns("invitation", LetterFact::template)
                    .returns("Je uitnodiging voor Lerarenkaart", LetterFact::subject)
                    .returns("Zoë D'hondt <zoe@school.be>", LetterFact::recipient);
            assertThat(outbox.text(id).orElseThrow().text()).contains("Zoë D'hondt nodigt je uit");
            assertThat(outbox.text(id).orElseThrow().html()).contains("Basisschool De Vlieger &amp; Co");
        }

        @Test
        void whenTheActFails_thenThereIsNoLetter() {
            assertThatThrownBy(() -> server.get(Act.class).thatFails(SampleLetters.to("zoe@school.be")))
                    .hasMessageContaining("on purpose");

            assertThat(outbox.count(LetterFilter.ALL)).isZero();
        }

        @Test
        void whenTheActFailed_thenItsOnceKeyIsStillFree() {
            assertThatThrownBy(() -> server.get(Act.class).thatFails(SampleLetters.to("zoe@school.be", "welcome:1")))
                    .hasMessageContaining("on purpose");

            mails.queue(SampleLetters.to("zoe@school.be", "welcome:1"));
            assertThat(outbox.count(LetterFilter.ALL)).isOne();
        }

        @Test
        void whenTheSameIsQueuedFiftyTimesAtOnce_thenThereIsOneLetterAndAllKnowIt() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(50);
            CountDownLatch together = new CountDownLatch(1);
            List<Future<Long>> ids = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                ids.add(threads.submit(() -> {
                    together.await();
                    return mails.queue(SampleLetters.to("zoe@school.be", "welcome:2"));
                }));
            }
            together.countDown();
            Set<Long> answered = new HashSet<>();
            for (Future<Long> id : ids) {
                answered.add(id.get());
            }
            threads.shutdown();

            assertThat(answered).hasSize(1);
            assertThat(outbox.list(LetterFilter.ALL, 0, 10))
                    .singleElement()
                    .returns(answered.iterator().next(), LetterFact::id);
        }

        @Test
        void whenLettersHaveNoOnceKey_thenEachIsALetter() {
            assertThat(mails.queue(SampleLetters.to("zoe@school.be")))
                    .isNotEqualTo(mails.queue(SampleLetters.to("zoe@school.be")));
        }

        @Test
        void whenTheAddressIsNone_thenItIsRefusedAndNothingIsQueued() {
            assertThatThrownBy(() -> mails.queue(SampleLetters.to("zoe@school.be\r\nBcc: all@school.be")))
                    .isInstanceOf(LerarenkaartException.class);

            assertThat(outbox.count(LetterFilter.ALL)).isZero();
        }

        @Test
        void whenAHeldLetterIsReleased_thenItIsRefusedForWantOfAServer() {
            mails.queue(SampleLetters.to("zoe@school.be"));

            assertThatThrownBy(() -> outbox.release(By.system()))
                    .isInstanceOfSatisfying(
                            LerarenkaartException.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(409));
        }

        @Test
        void whenAHeldLetterIsCancelled_thenThatIsFinal() {
            long id = mails.queue(SampleLetters.to("zoe@school.be"));
            outbox.cancel(id, By.system());

            assertThat(outbox.get(id).state()).isEqualTo(LetterState.CANCELLED);
            assertThatThrownBy(() -> outbox.cancel(id, By.system()))
                    .isInstanceOfSatisfying(
                            LerarenkaartException.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(409));
        }
    }

    @Nested
    class GivenManyLetters {

        @Test
        void whenTheyAreFiltered_thenOnlyThoseAreCountedAndListed() {
            mails.queue(SampleLetters.to("zoe@school.be"));
            long cancelled = mails.queue(SampleLetters.to("Bob 100%_zeker <bob@school.be>"));
            outbox.cancel(cancelled, By.system());

            assertThat(ids(new LetterFilter(LetterState.CANCELLED, null, null))).containsExactly(cancelled);
            assertThat(ids(new LetterFilter(null, null, "BOB@school.be"))).containsExactly(cancelled);
            assertThat(ids(new LetterFilter(null, null, "100%_z"))).containsExactly(cancelled);
            assertThat(ids(new LetterFilter(null, null, "%"))).containsExactly(cancelled);
            assertThat(ids(new LetterFilter(null, "confirm-email", null))).isEmpty();
            assertThat(ids(LetterFilter.ALL)).hasSize(2).first().isEqualTo(cancelled);
            assertThat(outbox.counts())
                    .containsExactlyInAnyOrder(
                            new LetterCount(LetterState.CANCELLED, "invitation", 1),
                            new LetterCount(LetterState.HELD, "invitation", 1));
        }

        @Test
        void whenALetterIsErased_thenOnlyWhenWhatAndTheKeyOfTheAddressStay() {
            long old = mails.queue(SampleLetters.to("zoe@school.be"));
            long fresh = mails.queue(SampleLetters.to("bob@school.be"));
            DATABASE.update(
                    "update mail_letter set changed_at = timestampadd(day, -31, utc_timestamp(6)) where id = ?", old);

            assertThat(server.get(LetterTable.class).erase(30)).isOne();

            assertThat(outbox.get(old))
                    .returns(null, LetterFact::recipient)
                    .returns(null, LetterFact::subject)
                    .returns(LetterState.CANCELLED, LetterFact::state);
            assertThat(outbox.text(old)).isEmpty();
            assertThat(outbox.text(fresh)).isPresent();
            assertThat(ids(new LetterFilter(null, null, "zoe@school.be"))).containsExactly(old);
            assertThat(outbox.get(old).toString()).doesNotContain("zoe");
        }

        private List<Long> ids(LetterFilter filter) {
            List<Long> found =
                    outbox.list(filter, 0, 10).stream().map(LetterFact::id).toList();
            assertThat(outbox.count(filter)).isEqualTo(found.size());
            return found;
        }
    }
}
