package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The records of one sheet of a workbook, each cell as the text a CSV would have held. We read the XML ourselves:
 * the libraries that do it trust what it says, and one number in one cell then fills the memory.
 */
final class SheetRecords implements Records {

    private final WorkbookParts parts;
    private final WorkbookParts.Counted bytes;
    private final SheetRows sheet;

    /** @param place of the sheet among those of the workbook, from 0 */
    SheetRecords(Path file, int place) throws IOException {
        parts = open(file);
        try {
            bytes = parts.openSheet(place);
            sheet = new SheetRows(new XmlPart(bytes), parts.cellTexts());
        } catch (IOException | RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    static WorkbookParts open(Path file) throws IOException {
        try {
            return new WorkbookParts(file);
        } catch (ZipException broken) {
            throw BrokenWorkbook.unreadable();
        }
    }

    @Override
    public List<String> next() {
        try {
            return sheet.next();
        } catch (RefusedFile refused) {
            throw BrokenWorkbook.at(refused, sheet.row(), sheet.column());
        }
    }

    @Override
    public void widthIs(int fields) {
        sheet.widthIs(fields);
    }

    @Override
    public void daysAt(BitSet fields) {
        sheet.daysAt(fields);
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
