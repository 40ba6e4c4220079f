package be.lerarenkaart.bench;

import be.lerarenkaart.eligibility.ListColumns;
import be.lerarenkaart.intake.Column;
import be.lerarenkaart.intake.RowsOfWorkbook;
import be.lerarenkaart.sample.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * B8: a staff list of 50,000 rows as a workbook, every cell of it as text. The limit is the fastest reader that there is, the
 * peer is POI's event model. Ours also receives the file, looks at what it is, and keeps to its limits of what a stranger may
 * send.
 */
final class WorkbookRow implements BenchRow {

    private static final int FULL = 50_000;
    private static final int SMALL = 500;

    static {
        // POI logs by an interface that nobody answers to here, and says so.
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
    }

    private final Path folder;
    private final int rows;
    private final List<Column> columns = ListColumns.all();
    private Path file;
    private Seen expected;

    /** What a contestant has read: how many rows, and what names stand in them. */
    private static final class Seen {

        private int rows;
        private int names = 1;

        void name(String name) {
            rows++;
            names = names * 31 + name.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Seen seen && seen.rows == rows && seen.names == names;
        }

        @Override
        public int hashCode() {
            return names;
        }

        @Override
        public String toString() {
            return rows + " rows, names " + Integer.toHexString(names);
        }
    }

    @FunctionalInterface
    private interface Reader {
        void read(Seen seen) throws Exception;
    }

    WorkbookRow(Path folder, Size size) {
        this.folder = folder;
        this.rows = size == Size.FULL ? FULL : SMALL;
    }

    @Override
    public Race prepare() throws IOException {
        file = ListWorkbook.of(
                folder.resolve("list-" + rows + ".xlsx"),
                rows,
                columns.stream().map(Column::name).toList());
        expected = new Seen();
        for (int row = 1; row <= rows; row++) {
            expected.name(ListWorkbook.name(row));
        }
        return new Race(
                "B8",
                List.of(new Race.Phase("staff list as a workbook", 0, 3)),
                () -> cost("ours", this::ours),
                () -> cost("fastexcel-reader", this::limit),
                () -> cost("POI", this::peer));
    }

    private Cost[] cost(String who, Reader reader) throws Exception {
        Seen seen = new Seen();
        Cost cost = Cost.of(() -> reader.read(seen));
        WrongResult.unlessEqual("what " + who + " read", expected, seen);
        return new Cost[] {cost};
    }

    private void ours(Seen seen) throws IOException {
        RowsOfWorkbook.each(file, columns, row -> seen.name(row.values()[ListWorkbook.NAME]));
    }

    private void limit(Seen seen) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> read = book.getFirstSheet().openStream()) {
            read.skip(1).forEach(row -> {
                for (int column = 0; column < row.getCellCount(); column++) {
                    row.getCellText(column);
                }
                seen.name(row.getCellText(ListWorkbook.NAME));
            });
        }
    }

    private void peer(Seen seen) throws Exception {
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            read(book, new Names(seen));
        }
    }

    private static void read(OPCPackage book, Names names)
            throws IOException, SAXException, OpenXML4JException, javax.xml.parsers.ParserConfigurationException {
        XSSFReader parts = new XSSFReader(book);
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
                new XSSFSheetXMLHandler(parts.getStylesTable(), new ReadOnlySharedStringsTable(book), names, false));
        try (InputStream sheet = parts.getSheetsData().next()) {
            parser.parse(new InputSource(sheet));
        }
    }

    /** Takes every cell as text, as any caller of POI does. */
    private record Names(Seen seen) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void startRow(int row) {
            // Rows are counted by their names.
        }

        @Override
        public void endRow(int row) {
            // Likewise.
        }

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            CellReference at = new CellReference(reference);
            if (at.getRow() > 0 && at.getCol() == ListWorkbook.NAME) {
                seen.name(text);
            }
        }
    }
}
