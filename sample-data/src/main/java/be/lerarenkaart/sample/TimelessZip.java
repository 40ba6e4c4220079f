package be.lerarenkaart.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes a workbook's parts again without the moment of writing, which would make every run's bytes differ. */
final class TimelessZip {

    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z";

    private TimelessZip() {}

    static void rewrite(Path zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            // Compressed bytes differ between versions of the compressor.
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_MOMENT);
                out.putNextEntry(copy);
                out.write(withoutMoment(entry, in.getInputStream(entry).readAllBytes()));
            }
        }
        Files.write(zip, bytes.toByteArray());
    }

    private static byte[] withoutMoment(ZipEntry entry, byte[] part) {
        if (!entry.getName().equals("docProps/core.xml")) {
            return part;
        }
        String text = new String(part, StandardCharsets.UTF_8);
        return text.replaceAll(MOMENT, NO_MOMENT + ":00Z").getBytes(StandardCharsets.UTF_8);
    }
}
