package be.lerarenkaart.portal;

import be.lerarenkaart.intake.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Our own workbook: one sheet of texts with a header. No cell of it becomes a formula. */
public final class Xlsx implements Closeable {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FLUSHED_EACH = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    public Xlsx(OutputStream out, String name, String... header) {
        workbook = new Workbook(out, "Lerarenkaart", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.length; column++) {
            sheet.value(0, column, header[column]);
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    public void row(Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            String text = cells[column] == null ? "" : cells[column].toString();
            if (!text.isEmpty()) {
                sheet.value(row, column, printable(Cell.harmless(text)));
            }
        }
        row++;
        if (row % FLUSHED_EACH == 0) {
            sheet.flush();
        }
    }

    /** What XML has no letters for. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
