package be.lerarenkaart.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook made as Excel makes it, or with one of its parts spoiled. */
final class GivenWorkbook {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private GivenWorkbook(Map<String, byte[]> parts) {
        this.parts.putAll(parts);
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile("given", ".xlsx"), bytes);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    static GivenWorkbook with(Consumer<Worksheet> filled) {
        return ofSheets(workbook -> filled.accept(workbook.newWorksheet("Lijst")));
    }

    static GivenWorkbook ofSheets(Consumer<Workbook> filled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            filled.accept(workbook);
            workbook.finish();
            return new GivenWorkbook(unpacked(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the texts into the cells of a row. */
    static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null) {
                sheet.value(row, column, texts[column]);
            }
        }
    }

    GivenWorkbook withPart(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    GivenWorkbook changing(String part, UnaryOperator<String> change) {
        return withPart(part, change.apply(new String(parts.get(part), StandardCharsets.UTF_8)));
    }

    GivenWorkbook without(String part) {
        parts.remove(part);
        return this;
    }

    GivenWorkbook copy() {
        GivenWorkbook copy = new GivenWorkbook(Map.of());
        parts.forEach((name, bytes) -> copy.parts.put(name, bytes.clone()));
        return copy;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    GivenFile file() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GivenFile(bytes.toByteArray());
    }
}
