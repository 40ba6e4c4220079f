package be.lerarenkaart.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RowSequence;
import be.lerarenkaart.intake.SentTable;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Lists with a fault of chance in them, by the hundred thousand: CSV and workbook, byte by byte and word by word. Each is
 * read in time and without much memory, or refused in words, and every refusal says where.
 * {@code -Dlerarenkaart.mutations=1000000} tries more.
 */
class MutatedListsTest {

    private static final int CASES = Integer.getInteger("lerarenkaart.mutations", 100_000);
    private static final int SHARES = 8;

    /**
     * One in so many is received as a stream, as all are by the server; the others are laid in one file for all, in memory
     * where the machine has room there: to make and delete a file takes three times as long as to read it.
     */
    private static final int EACH_RECEIVED = 101;

    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final long LIMIT = 1 << 22;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Of all that reading one list asks for, whether it keeps it or not: what it holds at once is less. */
    private static final long MOST_MEMORY = 256L << 20;

    private static final List<Column> COLUMNS = MutatedList.COLUMNS;
    private static final Set<String> BROKEN_INSIDE = Set.of("csv-broken", "workbook-broken");
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @FunctionalInterface
    private interface Opening {
        SentTable open() throws IOException;
    }

    /** What came of some of the cases. */
    private static final class Tally {

        private int files;
        private int refusedFiles;
        private int refusedRows;
        private long slowest;
        private long largest;

        private void add(Tally other) {
            files += other.files;
            refusedFiles += other.refusedFiles;
            refusedRows += other.refusedRows;
            slowest = Math.max(slowest, other.slowest);
            largest = Math.max(largest, other.largest);
        }
    }

    @Test
    void whateverChanceDoesToAList_itIsReadInTimeOrRefusedInWords() throws Exception {
        Tally all = new Tally();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Tally>> shares = new ArrayList<>();
            for (int share = 0; share < SHARES; share++) {
                int first = share;
                shares.add(() -> tally(first));
            }
            for (Future<Tally> share : threads.invokeAll(shares)) {
                all.add(share.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(all.files).isEqualTo(CASES);
        assertThat(all.refusedFiles).as("files refused").isGreaterThan(CASES / 200);
        assertThat(all.refusedRows).as("rows refused").isGreaterThan(CASES / 10);
        System.out.printf(
                "%d mutated lists: %d files and %d rows refused, slowest %d ms, at most %d MB%n",
                CASES, all.refusedFiles, all.refusedRows, all.slowest / 1_000_000, all.largest >> 20);
    }

    private static Tally tally(int first) throws IOException {
        Path file = Files.isWritable(IN_MEMORY)
                ? Files.createTempFile(IN_MEMORY, "mutated", ".list")
                : Files.createTempFile("mutated", ".list");
        try (RandomAccessFile room = new RandomAccessFile(file.toFile(), "rw")) {
            return tally(first, file, room);
        } finally {
            Files.delete(file);
        }
    }

    private static Tally tally(int first, Path file, RandomAccessFile room) throws IOException {
        Tally tally = new Tally();
        for (int number = first; number < CASES; number += SHARES) {
            byte[] list = MutatedList.number(number);
            boolean receives = number % EACH_RECEIVED == 0;
            if (!receives) {
                room.seek(0);
                room.write(list);
                room.setLength(list.length);
            }
            long before = MEMORY.getCurrentThreadAllocatedBytes();
            long began = System.nanoTime();
            read(
                    () -> receives ? SentTable.receive(new ByteArrayInputStream(list), LIMIT) : SentTable.open(file),
                    number,
                    tally);
            long taken = System.nanoTime() - began;
            long asked = MEMORY.getCurrentThreadAllocatedBytes() - before;
            tally.files++;
            tally.slowest = Math.max(tally.slowest, taken);
            tally.largest = Math.max(tally.largest, asked);
            if (taken > LONGEST.toNanos() || asked > MOST_MEMORY) {
                throw new AssertionError(
                        "case " + number + " took " + Duration.ofNanos(taken) + " and " + (asked >> 20) + " MB");
            }
        }
        return tally;
    }

    private static void read(Opening opening, int number, Tally tally) throws IOException {
        try (SentTable table = opening.open()) {
            List<List<String>> first = table.firstRecords(0, 1);
            if (first.isEmpty()) {
                return;
            }
            int[] fields = new int[COLUMNS.size()];
            Arrays.setAll(fields, column -> field(first.get(0), COLUMNS.get(column)));
            try (RowSequence rows =
                    table.rows(0, 1, COLUMNS, fields, first.get(0).size())) {
                judge(rows, number, tally);
            }
        } catch (RefusedFile refused) {
            tally.refusedFiles++;
            assertThat(refused.problem().detail()).as("case " + number).isNotBlank();
        }
    }

    private static void judge(RowSequence rows, int number, Tally tally) {
        ListRules rules = new ListRules(2021, "849561");
        try {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                for (Finding fault : rules.faults(rules.row(row))) {
                    tally.refusedRows++;
                    if (fault.field().isEmpty() && !fault.code().equals("EMPTY_ROW")) {
                        throw new AssertionError("case " + number + ": " + fault.code() + " names no column");
                    }
                }
            }
        } catch (RefusedFile inside) {
            if (BROKEN_INSIDE.contains(inside.problem().type())) {
                assertThat(inside.problem().detail())
                        .as("case " + number)
                        .containsPattern("(?i)rij \\d+|titelrij")
                        .contains("kolom");
                assertThat(inside.problem().issues()).as("case " + number).isNotEmpty();
            }
            throw inside;
        }
    }

    private static int field(List<String> header, Column column) {
        for (int field = 0; field < header.size(); field++) {
            if (column.isHeaded(header.get(field))) {
                return field;
            }
        }
        return -1;
    }
}
