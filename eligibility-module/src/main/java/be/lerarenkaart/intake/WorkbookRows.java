package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The rows of the first sheet of a workbook, each cell as the text a CSV would have held. */
final class WorkbookRows implements RowSequence {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Headings headings;
    private final int width;
    private int number;

    WorkbookRows(Path file, List<Column> columns) throws IOException {
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            stream = opened.getFirstSheet().openStream();
            rows = stream.iterator();
            if (!rows.hasNext()) {
                throw FileRecognition.empty();
            }
            List<String> header = texts(rows.next(), 0);
            width = header.size();
            headings = Headings.of(header, columns);
            workbook = opened;
        } catch (ExcelReaderException | UncheckedIOException broken) {
            closeQuietly(opened);
            throw unreadable();
        } catch (RuntimeException refused) {
            closeQuietly(opened);
            throw refused;
        }
    }

    @Override
    public Row next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            number++;
            return headings.row(number, texts(rows.next(), width), false);
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw unreadable();
        }
    }

    /** Empty cells at the end are left out by Excel, so a shorter row is filled up; it has all its fields. */
    private static List<String> texts(org.dhatim.fastexcel.reader.Row row, int width) {
        List<String> texts = new ArrayList<>(Math.max(width, row.getCellCount()));
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.hasCell(i) ? text(row.getCell(i)) : "");
        }
        while (texts.size() < width) {
            texts.add("");
        }
        while (width > 0 && texts.size() > width && texts.get(texts.size() - 1).isBlank()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        if (isDate(cell.getDataFormatString())) {
            LocalDateTime moment = cell.asDate();
            return moment == null ? "" : moment.toLocalDate().toString();
        }
        BigDecimal value = cell.asNumber();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return whole ? value.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : value.toPlainString();
    }

    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.contains("yy") || bare.contains("d") && bare.contains("m");
    }

    private static RefusedFile unreadable() {
        return RefusedFile.because(
                "workbook-broken",
                "Dit Excel-bestand is beschadigd. Open het in Excel, bewaar het opnieuw en stuur het dan nog eens.");
    }

    private static void closeQuietly(ReadableWorkbook workbook) {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException alreadyBroken) {
            // The file is refused anyway; that it can't be closed well adds nothing.
        }
    }

    @Override
    public double share() {
        return 0.5;
    }

    @Override
    public void close() {
        stream.close();
        closeQuietly(workbook);
    }
}
