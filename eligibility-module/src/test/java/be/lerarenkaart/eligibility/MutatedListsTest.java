package be.lerarenkaart.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.RefusedFile;
import be.lerarenkaart.intake.Row;
import be.lerarenkaart.intake.RowSequence;
import be.lerarenkaart.intake.SentTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/**
 * Lists with a fault of chance in them, by the hundred thousand: CSV and workbook, byte by byte and word by word. Each is
 * read in time or refused in words, and every refusal says where. {@code -Dlerarenkaart.mutations=1000000} tries more.
 */
class MutatedListsTest {

    private static final int CASES = Integer.getInteger("lerarenkaart.mutations", 100_000);
    private static final int EACH_WORKBOOK = 8;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long MOST_HEAP = 256L << 20;
    private static final List<Column> COLUMNS = StaffLayout.LIST.columns();
    private static final List<String> WORDS = List.of(
            "\"",
            "\"\"",
            ";",
            ",",
            "\t",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "1.85E+10",
            "31/02/1980",
            "=1+1",
            "é",
            "\u001F",
            "</row>",
            "<row>",
            "<c r=\"XFD1\" t=\"s\"><v>99999</v></c>",
            "&lt;",
            "&x;",
            "<!DOCTYPE a>",
            "date1904=\"1\"",
            "sep=|",
            "2958466",
            "-1",
            "<v>1e308</v>",
            "t=\"inlineStr\"");

    private final Random random = new Random(20261125);
    private final List<byte[]> texts = texts();
    private final byte[] workbook = workbook();
    private final Map<String, byte[]> parts = parts(workbook);
    private int refusedFiles;
    private int refusedRows;

    @Test
    void whateverChanceDoesToAList_itIsReadInTimeOrRefusedInWords() throws IOException {
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < CASES; i++) {
            byte[] file = i % EACH_WORKBOOK == 0 ? mutatedWorkbook() : mutated(texts.get(i % texts.size()));
            long began = System.nanoTime();
            read(file, i);
            Duration taken = Duration.ofNanos(System.nanoTime() - began);
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
            if (taken.compareTo(LONGEST) > 0) {
                throw new AssertionError("case " + i + " took " + taken);
            }
        }
        assertThat(refusedFiles).as("files refused").isGreaterThan(CASES / 200);
        assertThat(refusedRows).as("rows refused").isGreaterThan(CASES / 10);
        assertThat(heldAfterCollections()).as("heap").isLessThan(MOST_HEAP);
        System.out.printf(
                "%d mutated lists: %d files and %d rows refused, slowest %d ms%n",
                CASES, refusedFiles, refusedRows, slowest.toMillis());
    }

    private void read(byte[] file, int number) throws IOException {
        try (SentTable table = SentTable.receive(new ByteArrayInputStream(file), 1 << 22)) {
            List<List<String>> first = table.firstRecords(0, 1);
            if (first.isEmpty()) {
                return;
            }
            int[] fields = new int[COLUMNS.size()];
            Arrays.setAll(fields, column -> field(first.get(0), COLUMNS.get(column)));
            ListRules rules = new ListRules(2021, "849561");
            try (RowSequence rows =
                    table.rows(0, 1, COLUMNS, fields, first.get(0).size())) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    judge(rules, row, number);
                }
            }
        } catch (RefusedFile refused) {
            refusedFiles++;
            String detail = refused.problem().detail();
            assertThat(detail).as("case " + number).isNotBlank();
            if (refused.problem().type().equals("csv-broken")) {
                assertThat(detail)
                        .as("case " + number)
                        .containsPattern("rij|titelrij")
                        .contains("kolom");
            }
        }
    }

    private void judge(ListRules rules, Row row, int number) {
        for (Finding fault : rules.faults(rules.row(row))) {
            refusedRows++;
            if (fault.field().isEmpty() && !fault.code().equals("EMPTY_ROW")) {
                throw new AssertionError("case " + number + ": " + fault.code() + " names no column");
            }
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

    private byte[] mutated(byte[] original) {
        byte[] bytes = original.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 1; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = spliced(bytes, at, word(), at);
                case 4 -> bytes = spliced(bytes, at, new byte[0], Math.min(bytes.length, at + 1 + random.nextInt(40)));
                default -> {
                    int end = Math.min(bytes.length, at + 1 + random.nextInt(200));
                    bytes = spliced(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
                }
            }
        }
        return bytes;
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] between, int to) {
        byte[] whole = new byte[from + between.length + bytes.length - to];
        System.arraycopy(bytes, 0, whole, 0, from);
        System.arraycopy(between, 0, whole, from, between.length);
        System.arraycopy(bytes, to, whole, from + between.length, bytes.length - to);
        return whole;
    }

    /** Mostly inside one of its parts, for the zip around them knows its own bytes. */
    private byte[] mutatedWorkbook() throws IOException {
        if (random.nextInt(10) == 0) {
            return mutated(workbook);
        }
        int spoiled = random.nextInt(parts.size() + 3);
        int number = 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                boolean list = part.getKey().contains("sheet1") && spoiled >= parts.size();
                byte[] content = number++ == spoiled || list ? mutated(part.getValue()) : part.getValue();
                ZipEntry stored = new ZipEntry(part.getKey());
                stored.setSize(content.length);
                CRC32 crc = new CRC32();
                crc.update(content);
                stored.setCrc(crc.getValue());
                zip.putNextEntry(stored);
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        try {
            Path file = Files.write(Files.createTempFile("mutated", ".xlsx"), workbook);
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(file);
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> texts() {
        StringBuilder list = new StringBuilder();
        list.append(String.join(";", COLUMNS.stream().map(Column::name).toList()))
                .append("\r\n");
        for (int i = 0; i < 6; i++) {
            list.append("849561;;Núñez")
                    .append(i)
                    .append(";\"Zoë \"\"Z\"\"\";1985-05-2")
                    .append(i)
                    .append(";V;Kerkstraat;1;;9000;Gent;BE;zoe@college.example;lector;2019-09-01;;J\r\n");
        }
        List<byte[]> texts = new ArrayList<>();
        texts.add(list.toString().getBytes(StandardCharsets.UTF_8));
        texts.add(list.toString().replace(';', ',').getBytes(Charset.forName("windows-1252")));
        texts.add(("\uFEFF" + list.toString().replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE));
        return texts;
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lijst");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column).name());
                for (int row = 1; row < 6; row++) {
                    sheet.value(
                            row,
                            column,
                            column == 4
                                    ? "1985-05-2" + row
                                    : COLUMNS.get(column).name() + row);
                }
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static long heldAfterCollections() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
