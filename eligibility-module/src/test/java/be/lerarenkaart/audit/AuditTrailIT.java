package be.lerarenkaart.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.jobs.RunningServer;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An entry is there exactly when its act is, and the chain has no gap, whoever writes at the same time. */
class AuditTrailIT {

    private static final DataSource SOURCE = TestDatabase.fresh().dataSource();
    private static final Database DATABASE = new Database(SOURCE);
    private static final By LIES = new By("Lies", 7L, "/beheer/productie");

    private static RunningServer one;
    private static RunningServer other;

    private enum Doing implements Act {
        SAID
    }

    /** Says something, in a transaction of its own. */
    @ApplicationScoped
    static class Speaker {

        @Inject
        private AuditTrail trail;

        @Inject
        private Database database;

        @Transactional
        public void say(String... words) {
            for (String word : words) {
                database.update("insert into said (word) values (?)", word);
                trail.write(LIES, Doing.SAID, Subject.of("WORD", word), Change.of("word", null, word));
            }
        }

        @Transactional
        public void choke(String word) {
            say(word);
            throw new IllegalStateException("on purpose, by a test");
        }
    }

    @BeforeAll
    static void start() {
        ModuleSchema.migrate(SOURCE, "eligibility");
        DATABASE.update("create table said (word varchar(20) not null) engine = InnoDB");
        one = server();
        other = server();
    }

    private static RunningServer server() {
        return new RunningServer(
                SOURCE,
                Stream.concat(Arrays.stream(AuditBeans.all()), Stream.of(Speaker.class))
                        .toArray(Class[]::new));
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void whenAnActIsDone_thenItsEntryTellsWhoDidWhatToWhomAndByWhichDoor() {
        one.get(Speaker.class).say("hallo");
        assertThat(
                        texts(
                                """
                        select concat_ws('|', act, subject_kind, subject_id, actor_name, account_id, via, after_json)
                          from audit_entry order by sequence_no desc limit 1
                        """))
                .containsExactly("SAID|WORD|hallo|Lies|7|/beheer/productie|{\"word\":\"hallo\"}");
    }

    @Test
    void whenTheActFails_thenNeitherItNorItsEntryIsThere() {
        long before = count("select count(*) from audit_entry");
        assertThatThrownBy(() -> one.get(Speaker.class).choke("oeps")).hasMessageContaining("on purpose");
        assertThat(count("select count(*) from said where word = 'oeps'")).isZero();
        assertThat(count("select count(*) from audit_entry")).isEqualTo(before);
        assertThat(count("select last_sequence_no from audit_head")).isEqualTo(before);
    }

    @Test
    void whenTheEntryCannotBeWritten_thenTheActIsNotDone() {
        DATABASE.update("rename table audit_head to audit_head_gone");
        try {
            assertThatThrownBy(() -> one.get(Speaker.class).say("stil")).isNotNull();
        } finally {
            DATABASE.update("rename table audit_head_gone to audit_head");
        }
        assertThat(count("select count(*) from said where word = 'stil'")).isZero();
    }

    @Test
    void whenTwoServersWriteAtTheSameTime_thenTheChainHasEveryEntryAndNoGap() throws Exception {
        long before = count("select count(*) from audit_entry");
        ExecutorService writers = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> acts = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                String word = "w" + i;
                RunningServer server = i % 2 == 0 ? one : other;
                acts.add(writers.submit(() -> {
                    server.get(Speaker.class).say(word, word + "b");
                }));
            }
            for (Future<?> act : acts) {
                act.get();
            }
        } finally {
            writers.shutdownNow();
        }
        long last = before + 800;
        assertThat(DATABASE.query("select sequence_no from audit_entry order by sequence_no", row -> row.getLong(1)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(
                        count(
                                """
                        select count(*) from audit_entry e join audit_entry p on p.sequence_no = e.sequence_no - 1
                         where e.previous_hash = p.hash
                        """))
                .isEqualTo(last - 1);
        assertThat(count("select last_sequence_no from audit_head")).isEqualTo(last);
        assertThat(count("select count(*) from said where word like 'w%'")).isEqualTo(800);
    }

    private static long count(String sql) {
        return DATABASE.query(sql, row -> row.getLong(1)).get(0);
    }

    private static List<String> texts(String sql) {
        return DATABASE.query(sql, row -> row.getString(1));
    }
}
