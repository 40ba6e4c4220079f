package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The rows of the first sheet of a workbook, each cell as the text a CSV would have held. We read the XML ourselves:
 * the libraries that do it trust what it says, and one number in one cell then fills the memory.
 */
final class WorkbookRows implements RowSequence {

    private final WorkbookParts parts;
    private final WorkbookParts.Counted bytes;
    private final SheetRows sheet;
    private final Headings headings;
    private int number;

    WorkbookRows(Path file, List<Column> columns) throws IOException {
        parts = open(file);
        try {
            bytes = parts.openFirstSheet();
            sheet = new SheetRows(new XmlPart(bytes), parts.cellTexts());
            List<String> header = header();
            sheet.widthIs(header.size());
            headings = Headings.of(header, columns);
        } catch (IOException | RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private static WorkbookParts open(Path file) throws IOException {
        try {
            return new WorkbookParts(file);
        } catch (ZipException broken) {
            throw unreadable();
        }
    }

    private List<String> header() {
        List<String> header = sheet.next();
        if (header == null || header.stream().allMatch(String::isBlank)) {
            throw FileRecognition.empty();
        }
        return header;
    }

    @Override
    public Row next() {
        List<String> cells = sheet.next();
        return cells == null ? null : headings.row(++number, cells, false);
    }

    static RefusedFile unreadable() {
        return RefusedFile.because(
                "workbook-broken",
                "Dit Excel-bestand is beschadigd. Open het in Excel, bewaar het opnieuw en stuur het dan nog eens.");
    }

    static RefusedFile tooLarge() {
        return RefusedFile.because(
                "workbook-too-large",
                "Dit Excel-bestand wordt uitgepakt veel te groot. Bewaar alleen het werkblad met de lijst.");
    }

    @Override
    public double share() {
        return bytes.share();
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
