package be.lerarenkaart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import be.lerarenkaart.audit.AuditBeans;
import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.jobs.RunningServer;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a body to verdicts, on a real database, with the job runner at work. */
@Timeout(60)
class ImportsIT {

    private static final By AN = new By("an", 7L);

    private static final String LIST = "naam;gemeente\nAnn;Gent\nBert;\nChris;Brugge\n";

    private static Database database;
    private static RunningServer server;
    private static Imports imports;

    @BeforeAll
    static void start() {
        DataSource source = TestDatabase.fresh().dataSource();
        ModuleSchema.migrate(source, "eligibility");
        database = new Database(source);
        server = new RunningServer(
                        source,
                        Stream.concat(
                                        Stream.of(
                                                Imports.class,
                                                ImportTable.class,
                                                NewImports.class,
                                                ImportWork.class,
                                                NamesAndPlaces.class,
                                                Settings.class),
                                        Arrays.stream(AuditBeans.all()))
                                .toArray(Class<?>[]::new))
                .started();
        imports = server.get(Imports.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        server.get(Jobs.class).waiting().forEach(job -> server.await(job.id()));
        for (String table :
                List.of("intake_verdict", "intake_verdict_count", "intake_chunk", "intake_import", "jobs_job")) {
            database.update("delete from " + table);
        }
    }

    /** A kind of file for this test: a row without place is rejected, and a file with X as a name refused. */
    @ApplicationScoped
    static class NamesAndPlaces implements Importer {

        @Override
        public String kind() {
            return "NAMES";
        }

        @Override
        public List<Column> columns() {
            return List.of(Column.required("naam"), Column.required("gemeente"));
        }

        @Override
        public JsonObject read(RunningImport running) {
            for (Row row = running.next(); row != null; row = running.next()) {
                if (row.get(0).equals("X")) {
                    throw RefusedFile.because("not-this", "Niet dit.");
                }
                if (row.get(0).equals("Stop")) {
                    return JsonObject.EMPTY_JSON_OBJECT;
                }
                if (row.get(0).equals("Forgotten")) {
                    continue;
                }
                if (row.get(1).isEmpty()) {
                    running.verdicts().give(row.number(), 18505250273L, "REJECTED", "POSTCODE_MISSING", "gemeente");
                } else {
                    running.verdicts().give(row.number(), Verdicts.NO_NUMBER, "ACCEPTED");
                }
            }
            running.scope("849561");
            return Json.createObjectBuilder().add("people", 2).build();
        }
    }

    @ApplicationScoped
    static class Settings {

        @Produces
        @ConfigProperty
        long maxMegabytes() {
            return 1;
        }
    }

    @Nested
    class GivenAFile {

        @Test
        void whenReceivedAndRead_thenAllThatIsKnownOfItIsTold() throws IOException {
            ImportedFile read = read(imports.receive("NAMES", 2021, body(LIST), "namen.csv", AN, false)
                    .file());
            assertThat(read)
                    .returns(JobState.COMPLETED, ImportedFile::state)
                    .returns(3L, ImportedFile::rowsRead)
                    .returns("UTF-8", ImportedFile::encoding)
                    .returns(";", ImportedFile::delimiter)
                    .returns("namen.csv", ImportedFile::fileName)
                    .returns((long) LIST.length(), ImportedFile::bytes)
                    .returns("849561", ImportedFile::scope)
                    .returns("an", ImportedFile::receivedBy)
                    .returns(2021, ImportedFile::cardYear);
            assertThat(read.verdicts()).containsOnly(entry("ACCEPTED", 2L), entry("REJECTED", 1L));
            // Kept of itself: losing a verdict afterwards must not change how much was read.
            database.update("delete from intake_verdict_count where import_id = ? and verdict = 'REJECTED'", read.id());
            assertThat(imports.get(read.id()).rowsRead()).isEqualTo(3);
            database.update(
                    "insert into intake_verdict_count values (?, 'REJECTED', 'POSTCODE_MISSING', 1)", read.id());
            assertThat(read.codes()).containsOnly(entry("POSTCODE_MISSING", 1L));
            assertThat(read.differences().getInt("people")).isEqualTo(2);
        }

        @Test
        void whenItsVerdictsAreAsked_thenTheyComeInOrderAsFiltered() throws IOException {
            long id = read(receive(LIST)).id();
            assertThat(imports.verdicts(id, VerdictFilter.ALL, 1, 1))
                    .containsExactly(new RowVerdict(
                            2,
                            "18505250273",
                            "REJECTED",
                            "POSTCODE_MISSING",
                            "gemeente",
                            "Rij 2, kolom gemeente: de postcode ontbreekt; de kaart gaat apart naar de houder."));
            assertThat(imports.verdicts(id, new VerdictFilter("ACCEPTED", ""), 0, 10))
                    .extracting(RowVerdict::row)
                    .containsExactly(1, 3);
            assertThat(imports.countVerdicts(id, new VerdictFilter("", "POSTCODE_MISSING")))
                    .isEqualTo(1);
            assertThat(imports.countVerdicts(id, new VerdictFilter("ACCEPTED", "POSTCODE_MISSING")))
                    .isZero();
            // From the kept sums: the rows themselves may be some hundred thousand.
            database.update("delete from intake_verdict where import_id = ?", id);
            assertThat(imports.countVerdicts(id, VerdictFilter.ALL)).isEqualTo(3);
            assertThat(imports.countVerdicts(id, new VerdictFilter("ACCEPTED", null)))
                    .isEqualTo(2);
        }

        @Test
        void whenItIsLargerThanAChunk_thenItIsReadWhole() throws IOException {
            String large = "naam;gemeente\n"
                    + IntStream.range(0, 10_000)
                            .mapToObj(i -> Integer.toHexString(i * 0x9E3779B1 ^ 0x5f3759df)
                                            .repeat(8) + ";Gent\n")
                            .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append);
            assertThat(read(receive(large)).rowsRead()).isEqualTo(10_000);
        }

        @Test
        void whenVerdictsAreRevised_thenTheCountsFollow() throws Exception {
            long id = read(receive(LIST)).id();
            database.call(connection -> {
                imports.revise(connection, id, List.of(new RevisedVerdict(2, "ACCEPTED", "")));
                imports.revise(connection, id, List.of());
                return null;
            });
            assertThat(imports.get(id).verdicts()).containsOnly(entry("ACCEPTED", 3L));
            assertThat(imports.verdicts(id, VerdictFilter.ALL, 1, 1))
                    .containsExactly(new RowVerdict(2, "18505250273", "ACCEPTED", "", "", ""));
        }
    }

    @Nested
    class GivenAnImporterThatForgetsARow {

        @Test
        void whenARowInTheMiddleHasNoVerdict_thenTheReadingFailsAsOurFault() throws IOException {
            assertOurFault(read(receive("naam;gemeente\nAnn;Gent\nForgotten;Gent\nBert;\n")));
        }

        @Test
        void whenTheLastRowHasNoVerdict_thenTheReadingFailsAsOurFault() throws IOException {
            assertOurFault(read(receive("naam;gemeente\nAnn;Gent\nForgotten;Gent\n")));
        }

        @Test
        void whenItStopsBeforeTheEnd_thenTheReadingFailsAsOurFault() throws IOException {
            assertOurFault(read(receive("naam;gemeente\nAnn;Gent\nStop;Gent\nBert;\n")));
        }

        private void assertOurFault(ImportedFile failed) {
            assertThat(failed.state()).isEqualTo(JobState.FAILED);
            assertThat(failed.problem().type()).isEqualTo("job-failed");
            assertThat(failed.rowsRead()).isZero();
        }
    }

    @Nested
    class GivenTheSameBytes {

        @Test
        void whenTheyComeAgain_thenTheFirstImportAnswers() throws IOException {
            long first = read(receive(LIST)).id();
            assertThat(receive(LIST).id()).isEqualTo(first);
            assertThat(imports.ofCardYear(2021, 10)).hasSize(1);
        }

        @Test
        void whenTheyComeAgainAtOnce_thenItIsToldThatTheyStoodAlready() throws IOException {
            assertThat(stoodAlready(2021, false)).isFalse();
            assertThat(stoodAlready(2021, false)).isTrue();
            assertThat(stoodAlready(2022, false)).isFalse();
            assertThat(stoodAlready(2021, true)).isFalse();
        }

        private static boolean stoodAlready(int cardYear, boolean again) throws IOException {
            return imports.receive("NAMES", cardYear, body(LIST), "", AN, again).stoodAlready();
        }

        @Test
        void whenTheyComeForAnotherYearOrAsked_thenTheyAreReadAgain() throws IOException {
            long first = read(receive(LIST)).id();
            assertThat(imports.receive("NAMES", 2022, body(LIST), "", AN, false)
                            .file()
                            .id())
                    .isNotEqualTo(first);
            long again = imports.receive("NAMES", 2021, body(LIST), "", AN, true)
                    .file()
                    .id();
            assertThat(again).isNotEqualTo(first);
            assertThat(receive(LIST).id()).isEqualTo(again);
        }

        @Test
        void whenTheFirstReadingFailed_thenTheyAreReadAgain() throws IOException {
            ImportedFile failed = read(receive("naam;gemeente\nX;Gent\n"));
            assertThat(failed.state()).isEqualTo(JobState.FAILED);
            assertThat(failed.problem().detail()).isEqualTo("Niet dit.");
            assertThat(failed.rowsRead()).isZero();
            assertThat(receive("naam;gemeente\nX;Gent\n").id()).isNotEqualTo(failed.id());
        }

        @Test
        void whenFiftyComeAtOnce_thenOneImportAnswersAll() throws Exception {
            ExecutorService senders = Executors.newFixedThreadPool(10);
            try {
                Callable<Long> send = () -> receive(LIST).id();
                List<Future<Long>> answers = senders.invokeAll(
                        IntStream.range(0, 50).mapToObj(i -> send).toList());
                long first = answers.get(0).get();
                for (Future<Long> answer : answers) {
                    assertThat(answer.get()).isEqualTo(first);
                }
            } finally {
                senders.shutdownNow();
            }
            assertThat(imports.ofKind("NAMES", 2021, 100)).hasSize(1);
            assertThat(database.query("select count(*) from jobs_job", row -> row.getInt(1)))
                    .containsExactly(1);
        }
    }

    @Nested
    class GivenALaterFile {

        @Test
        void whenItIsOfTheSameInstitution_thenItHolds_untilTheFirstIsReadAgain() throws IOException {
            ImportedFile first = read(receive(LIST));
            ImportedFile wrong = read(receive("naam;gemeente\nDirk;Gent\n"));
            assertThat(imports.replacement(first)).map(ImportedFile::id).contains(wrong.id());
            assertThat(imports.replacement(wrong)).isEmpty();

            ImportedFile again = read(imports.readAgain(first.id(), AN));
            assertThat(again.verdicts()).isEqualTo(first.verdicts());
            assertThat(imports.replacement(again)).isEmpty();
            assertThat(imports.replacement(wrong)).map(ImportedFile::id).contains(again.id());
            assertThat(imports.newest(2021)).extracting(ImportedFile::id).containsExactly(again.id());
        }

        @Test
        void whenSomebodyElseHasItReadAgain_timeAndAgain_thenWhoSentItFirstRemainsASender() throws IOException {
            ImportedFile first = read(receive(LIST));
            ImportedFile second = read(imports.readAgain(first.id(), new By("bo", 8L)));
            ImportedFile third = read(imports.readAgain(second.id(), new By("cis", null)));
            assertThat(imports.senders(first.id())).containsExactly(7L);
            assertThat(imports.senders(second.id())).containsExactlyInAnyOrder(7L, 8L);
            assertThat(imports.senders(third.id())).containsExactlyInAnyOrder(7L, 8L, null);
        }
    }

    @Nested
    class GivenAFileThatCouldNotBeRead {

        private static final String UNREADABLE = "naam;gemeente\nX;Gent\n";

        @Test
        void whenAGoodOneOfAnotherNameFollows_thenItStillAsksForAttention_untilItIsSetAside() throws IOException {
            long failed = named("fout.csv", UNREADABLE);
            named("goed.csv", LIST);
            assertThat(unread()).containsExactly(failed);
            assertThat(imports.standings(2021)).containsExactly(new KindStanding("NAMES", 1, 0, 1, 0));

            imports.setAside(failed, AN);
            assertThat(unread()).isEmpty();
            assertThat(imports.isUnread(failed)).isFalse();
        }

        @Test
        void whenAGoodOneOfTheSameNameFollows_thenItAsksForNothing() throws IOException {
            long failed = named("namen.csv", UNREADABLE);
            assertThat(imports.isUnread(failed)).isTrue();
            named("namen.csv", LIST);
            assertThat(unread()).isEmpty();
            assertThat(imports.count(2021, false)).isEqualTo(2);
        }

        private static long named(String name, String text) throws IOException {
            return read(imports.receive("NAMES", 2021, body(text), name, AN, false)
                            .file())
                    .id();
        }

        private static List<Long> unread() {
            assertThat(imports.count(2021, true))
                    .isEqualTo(imports.ofCardYear(2021, true, 0, 9).size());
            return imports.ofCardYear(2021, true, 0, 9).stream()
                    .map(ImportedFile::id)
                    .toList();
        }
    }

    @Nested
    class GivenAFileThatIsRefused {

        @Test
        void whenItIsNoListOrAnother_thenNothingOfItIsKept() {
            for (String wrong :
                    List.of("", "%PDF-1.7", "voornaam;gemeente\nAnn;Gent\n", "<html>", "naam;gemeente\n\"x")) {
                assertThatExceptionOfType(RefusedFile.class).isThrownBy(() -> receive(wrong));
            }
            assertThat(database.query("select id from jobs_job", row -> row.getLong(1)))
                    .isEmpty();
        }

        @Test
        void whenItIsTooLarge_thenThatIsSaid() {
            String large = "naam;gemeente\n" + "Ann;Gent\n".repeat(200_000);
            assertThatExceptionOfType(RefusedFile.class)
                    .isThrownBy(() -> receive(large))
                    .satisfies(refused -> assertThat(refused.problem().status()).isEqualTo(413));
        }

        @Test
        void whenItsBodyBreaksOff_thenNothingOfItIsKept() {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("connection reset");
                }
            };
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> imports.receive("NAMES", 2021, broken, "", AN, false));
            assertThat(imports.ofCardYear(2021, 10)).isEmpty();
        }

        @Test
        void whenItsKindOrItsNumberIsUnknown_thenThatIsNotFound() {
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> imports.receive("OTHER", 2021, body(LIST), "", AN, false))
                    .satisfies(unknown -> assertThat(unknown.problem().status()).isEqualTo(404));
            assertThatExceptionOfType(LerarenkaartException.class)
                    .isThrownBy(() -> imports.get(-1))
                    .satisfies(unknown -> assertThat(unknown.problem().status()).isEqualTo(404));
        }
    }

    private static ImportedFile receive(String text) throws IOException {
        return imports.receive("NAMES", 2021, body(text), "", AN, false).file();
    }

    private static ImportedFile read(ImportedFile received) {
        server.await(received.id());
        return imports.get(received.id());
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
