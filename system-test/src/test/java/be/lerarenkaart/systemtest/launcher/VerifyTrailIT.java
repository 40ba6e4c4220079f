package be.lerarenkaart.systemtest.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.Act;
import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.EmbeddedDatabase;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.ModuleSchema;
import be.lerarenkaart.systemtest.Program;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The trail is checked by a command, with no server: it names the first entry that is wrong. */
class VerifyTrailIT {

    private static final String HOME = "verify-home";

    private enum Trying implements Act {
        TRIED
    }

    @Test
    void givenAnInstallationThatIsStopped_thenTheCommandReadsItsDatabase() throws Exception {
        Program.forget(HOME);
        Program before = verify(HOME);
        assertThat(before.exitCode()).isEqualTo(2);
        assertThat(before.output()).contains("er nog geen databank");

        inItsDatabase(VerifyTrailIT::fill);
        Program whole = verify(HOME);
        assertThat(whole.exitCode()).as(whole.output()).isZero();
        assertThat(whole.output()).contains("Er is niets aan veranderd: 20 handelingen");

        inItsDatabase(source ->
                new Database(source).update("update audit_entry set act = 'FORGED' where sequence_no in (7, 9)"));
        Program broken = verify(HOME);
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.output()).containsSubsequence("Er kloppen 2 dingen niet:", "- Handeling 7: gewijzigd.", "9");

        Path lock = Program.home(HOME).resolve("launcher.lock");
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(held.tryLock()).isNotNull();
            Program busy = verify(HOME);
            assertThat(busy.exitCode()).isEqualTo(2);
            assertThat(busy.output()).contains("draait al in de map").doesNotContain("Exception");
        }
    }

    @Test
    void givenADatabaseElsewhere_thenTheCommandReadsThat_andHoldsItAgainstKeptAnchors() throws Exception {
        TestDatabase elsewhere = TestDatabase.fresh();
        Map<String, String> settings = Map.of(
                "LERARENKAART_DB_URL", elsewhere.jdbcUrl(),
                "LERARENKAART_DB_USER", elsewhere.user(),
                "LERARENKAART_DB_PASSWORD", elsewhere.password());
        Program empty = Program.command("verify-outside", settings, "verify-trail");
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.output()).contains("er nog geen spoor").doesNotContain("Exception");

        fill(elsewhere.dataSource());
        Program whole = Program.command("verify-outside", settings, "verify-trail");
        assertThat(whole.exitCode()).as(whole.output()).isZero();

        Path kept = Files.writeString(
                Path.of("target", "verify-anchors.csv"),
                "day;lastSequence;entries;hash;anchoredAt\n2026-11-23;12;12;" + "0".repeat(64)
                        + ";2026-11-24T00:05:00Z\n");
        Program misfit = Program.command("verify-outside", settings, "verify-trail", kept.toString());
        assertThat(misfit.exitCode()).isEqualTo(1);
        assertThat(misfit.output()).contains("het anker van 23 november 2026 ontbreekt");

        Program none = Program.command("verify-outside", settings, "verify-trail", "pom.xml");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.output()).contains("Dit is geen bestand met ankers");
    }

    @Test
    void givenACommandThatItDoesNotKnow_thenItSaysWhatItKnows() throws Exception {
        Program unknown = Program.command("verify-unknown", Map.of(), "verify");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.output()).contains("verify-trail [ankers.csv]");
    }

    private static Program verify(String home) throws Exception {
        return Program.command(
                "verify-stopped", Map.of("LERARENKAART_HOME", Program.home(home).toString()), "verify-trail");
    }

    private static void fill(DataSource source) {
        ModuleSchema.migrate(source, "eligibility");
        Database database = new Database(source);
        AuditTrail trail = new AuditTrail(database, Clock.systemUTC());
        for (int entry = 0; entry < 20; entry++) {
            trail.write(
                    new By("tester", 1L, "/beheer"),
                    Trying.TRIED,
                    Subject.of("TEST", entry),
                    Change.of("field", null, entry));
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(DataSource source) throws Exception;
    }

    private static void inItsDatabase(Work work) throws Exception {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(Program.home(HOME).resolve("database"))) {
            MysqlDataSource source = new MysqlDataSource();
            source.setUrl(database.jdbcUrl());
            source.setUser(database.user());
            source.setPassword(database.password());
            work.on(source);
        }
    }
}
