package be.lerarenkaart.mail;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.embedded.TestDatabase;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Five thousand letters, by a program that is killed twenty times while it sends them. */
@Timeout(240)
class KilledSenderIT {

    private static final int LETTERS = 5000;
    private static final int KILLS = 20;

    private final TestDatabase fresh = TestDatabase.fresh();
    private final PostRoom room = PostRoom.on(fresh);
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Random random = new Random();

    @BeforeEach
    void start() {
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void whenTheSenderIsKilledTwentyTimes_thenEachLetterArrivesOnce() throws Exception {
        room.queueMany(LETTERS);

        for (int kill = 1; kill <= KILLS; kill++) {
            Process program = program();
            awaitSent(kill * (LETTERS / (KILLS + 2)) + random.nextInt(100), program);
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            assertThat(program.isAlive()).as("alive when it is killed").isTrue();
            program.destroyForcibly().waitFor();
        }
        assertThat(program().waitFor(100, TimeUnit.SECONDS)).isTrue();

        Map<String, Long> arrived = Arrays.stream(mailServer.getReceivedMessages())
                .map(LetterSenderIT::id)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> acknowledged = room.database()
                .query(
                        "select message_id, recipient from mail_letter where state = 'SENT' and acknowledged = 1",
                        row -> row.getString(1) + " " + row.getString(2));
        int withoutReceipt = room.count("state = 'SENT' and acknowledged = 0");
        System.out.printf(
                "%d letters, %d kills: %d arrived, %d without receipt of which %d arrived%n",
                LETTERS, KILLS, arrived.size(), withoutReceipt, arrived.size() - acknowledged.size());
        assertThat(arrived.values()).as("how often each came").containsOnly(1L);
        assertThat(arrived.keySet()).as("all that are said to have come").containsAll(acknowledged);
        assertThat(acknowledged.size() + withoutReceipt).isEqualTo(LETTERS);
        assertThat(withoutReceipt).as("one in the air at each kill at most").isLessThanOrEqualTo(KILLS);
    }

    private void awaitSent(int letters, Process program) throws InterruptedException {
        int polls = 0;
        while (room.count("state = 'SENT'") < letters && program.isAlive()) {
            assertThat(polls++).as("polls until %d are sent", letters).isLessThan(5000);
            Thread.sleep(2);
        }
    }

    private Process program() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SenderProgram.class.getName(),
                        fresh.jdbcUrl(),
                        fresh.user(),
                        fresh.password(),
                        "" + mailServer.getSmtp().getPort())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-sender.log")))
                .start();
    }
}
