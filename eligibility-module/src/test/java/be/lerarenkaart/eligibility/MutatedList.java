package be.lerarenkaart.eligibility;

import be.lerarenkaart.intake.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A good list, as CSV in three dialects or as a workbook, with a fault of chance in it; the same number, the same fault. */
final class MutatedList {

    static final List<Column> COLUMNS = StaffLayout.LIST.columns();

    private static final int EACH_WORKBOOK = 8;
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

    private static final List<byte[]> TEXTS = texts();
    private static final byte[] WORKBOOK = workbook();
    private static final Map<String, byte[]> PARTS = parts(WORKBOOK);

    private final Random random;

    private MutatedList(int number) {
        random = new Random(20261125L * 1_000_003 + number);
    }

    static byte[] number(int number) throws IOException {
        MutatedList list = new MutatedList(number);
        return number % EACH_WORKBOOK == 0 ? list.mutatedWorkbook() : list.mutated(TEXTS.get(number % TEXTS.size()));
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
            return mutated(WORKBOOK);
        }
        int spoiled = random.nextInt(PARTS.size() + 3);
        int number = 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream(WORKBOOK.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
                boolean list = part.getKey().contains("sheet1") && spoiled >= PARTS.size();
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
}
