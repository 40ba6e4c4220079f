package be.lerarenkaart.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is by its content; its name and declared type prove nothing. */
final class FileRecognition {

    private static final int SAMPLE = 1 << 16;
    private static final long LARGEST_WORKBOOK = 400L << 20;
    private static final int MOST_ENTRIES = 1000;
    private static final int LONGEST_RUN = 1 << 20;
    private static final int LINES_ABOVE_THE_HEADER = 20;
    private static final String SEPARATOR = "sep=";

    private FileRecognition() {}

    static FileFormat recognise(Path file, Utf8Census census) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (beginning(start).isEmpty() && Files.size(file) <= SAMPLE) {
            throw empty();
        }
        refuseWhatWeKnowToBeOther(start);
        if (startsWith(start, "PK\u0003\u0004")) {
            inspectWorkbook(file);
            return FileFormat.workbook();
        }
        FileFormat.Encoding encoding = encoding(start, census);
        Charset charset = encoding.charset == null ? StandardCharsets.ISO_8859_1 : encoding.charset;
        return new FileFormat(FileFormat.Kind.CSV, encoding, delimiter(new String(start, charset)));
    }

    static RefusedFile empty() {
        return RefusedFile.because("file-empty", "Dit bestand is leeg. Er is niets gewijzigd.");
    }

    private static void refuseWhatWeKnowToBeOther(byte[] start) {
        for (List<String> known : List.of(
                List.of("%PDF", "een pdf"),
                List.of("\u00D0\u00CF\u0011\u00E0", "een oud Excel-bestand (.xls)"),
                List.of("\u001F\u008B", "een gecomprimeerd bestand (gzip)"),
                List.of("\u0089PNG", "een afbeelding"),
                List.of("\u00FF\u00D8\u00FF", "een afbeelding"),
                List.of("{\\rtf", "een Word-document"))) {
            if (startsWith(start, known.get(0))) {
                throw refused(known.get(1));
            }
        }
        String text = beginning(start).toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html")) {
            throw refused("een webpagina");
        }
        if (text.startsWith("<?xml")) {
            throw refused("een XML-bestand");
        }
    }

    private static RefusedFile refused(String what) {
        return RefusedFile.because(
                "file-type-refused",
                "Dit is " + what + ". Bewaar de gegevens als CSV of als Excel-bestand (.xlsx) en stuur dat.");
    }

    /** The text without a byte-order mark, nulls and white space before it. */
    private static String beginning(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replaceFirst("^[\\s\u0000]+", "");
    }

    private static boolean startsWith(byte[] start, String magic) {
        return new String(start, 0, Math.min(start.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static FileFormat.Encoding encoding(byte[] start, Utf8Census census) {
        if (startsWith(start, "\u00FF\u00FE")) {
            return FileFormat.Encoding.UTF_16LE;
        }
        if (startsWith(start, "\u00FE\u00FF")) {
            return FileFormat.Encoding.UTF_16BE;
        }
        int evenNulls = 0;
        int oddNulls = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0 && i % 2 == 0) {
                evenNulls++;
            } else if (start[i] == 0) {
                oddNulls++;
            }
        }
        if (oddNulls > start.length / 3) {
            return FileFormat.Encoding.UTF_16LE;
        }
        return evenNulls > start.length / 3 ? FileFormat.Encoding.UTF_16BE : census.encoding();
    }

    /**
     * The sign that the first line names (sep=;), or that parts the header most often, outside quotes. Titles may stand
     * above the header, so its sign comes back in the line below it. A header of one column parts by nothing.
     */
    private static char delimiter(String text) {
        List<String> lines = text.lines()
                .limit(LINES_ABOVE_THE_HEADER)
                .map(FileRecognition::withoutQuoted)
                .toList();
        if (isSeparatorLine(List.of(lines.get(0).strip())) && lines.get(0).length() > SEPARATOR.length()) {
            return lines.get(0).charAt(SEPARATOR.length());
        }
        char first = 0;
        for (int line = 0; line < lines.size(); line++) {
            char sign = mostOften(lines.get(line));
            if (sign != 0 && (line + 1 == lines.size() || count(lines.get(line + 1), sign) > 0)) {
                return sign;
            }
            first = first == 0 ? sign : first;
        }
        return first == 0 ? ';' : first;
    }

    private static String withoutQuoted(String line) {
        return line.replaceAll("\"[^\"]*\"", "").replace("\uFEFF", "");
    }

    /** 0 when none stands there. */
    private static char mostOften(String line) {
        char best = ';';
        for (char candidate : new char[] {',', '\t', '|'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return count(line, best) == 0 ? 0 : best;
    }

    /** Whether a record is the line that Excel writes above the header, parted by its own sign or not. */
    static boolean isSeparatorLine(List<String> fields) {
        return fields.size() <= 2
                && fields.get(0).toLowerCase(Locale.ROOT).matches(SEPARATOR + "[;,\t|]?")
                && fields.subList(1, fields.size()).stream().allMatch(String::isEmpty);
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /** Unpacks every part once, to nowhere, before anything parses it: a zip bomb stops here. */
    private static void inspectWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw RefusedFile.because(
                        "file-type-refused",
                        "Dit is een zip-bestand of een ander document, geen Excel-werkblad. Stuur CSV of .xlsx.");
            }
            long unpacked = 0;
            int entries = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                unpacked += unpackedSize(zip, parts.nextElement(), LARGEST_WORKBOOK - unpacked);
                if (++entries > MOST_ENTRIES || unpacked > LARGEST_WORKBOOK) {
                    throw BrokenWorkbook.tooLarge();
                }
            }
        } catch (ZipException | EOFException broken) {
            throw BrokenWorkbook.unreadable();
        }
    }

    private static long unpackedSize(ZipFile zip, ZipEntry part, long enough) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int sinceMarkup = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0 && size <= enough; read = in.read(buffer)) {
                size += read;
                sinceMarkup = WorkbookParts.isXml(part.getName()) ? sinceMarkup(buffer, read, sinceMarkup) : 0;
            }
        }
        return size;
    }

    /** A text, name or attribute without end would be held in memory whole. */
    private static int sinceMarkup(byte[] buffer, int length, int before) {
        int last = length - 1;
        while (last >= 0 && buffer[last] != '<') {
            last--;
        }
        int since = last < 0 ? before + length : length - 1 - last;
        if (since > LONGEST_RUN) {
            throw BrokenWorkbook.unreadable();
        }
        return since;
    }
}
