package be.lerarenkaart.mail;

import static org.assertj.core.api.Assertions.assertThatCode;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.jobs.RunningServer;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop that keeps letters going. */
@Timeout(60)
class MailRunnerIT {

    private static final CountDownLatch SETTLINGS = new CountDownLatch(2);

    @Test
    void whenAnErrorStrikesIt_thenItGoesOn() {
        DataSource source = TestDatabase.fresh().dataSource();
        ModuleSchema.migrate(source, "eligibility");
        try (RunningServer server = new RunningServer(
                source,
                MailRunner.class,
                OnceBroken.class,
                AddressHash.class,
                LetterSender.class,
                MailBeans.NoServer.class)) {
            server.started();
            assertThatCode(SETTLINGS::await).doesNotThrowAnyException();
        }
    }

    /** The first time that letters are settled ends in an error. */
    @ApplicationScoped
    static class OnceBroken extends LetterTable {

        @Inject
        OnceBroken(Database database, AddressHash hash) {
            super(database, hash);
        }

        OnceBroken() {
            this(null, null);
        }

        @Override
        void settle() {
            SETTLINGS.countDown();
            if (SETTLINGS.getCount() == 1) {
                throw new StackOverflowError("on purpose, by a test");
            }
            super.settle();
        }
    }
}
