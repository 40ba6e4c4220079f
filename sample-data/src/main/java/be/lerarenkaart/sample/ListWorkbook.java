package be.lerarenkaart.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as people make it in Excel: dates are date cells, postcodes and some stamboek numbers are numbers. */
final class ListWorkbook {

    private ListWorkbook() {}

    static void write(Path file, String[] header, List<ListRow> rows) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "Excel", "16.0")) {
            Worksheet sheet = workbook.newWorksheet("Personeel");
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int row = 0; row < rows.size(); row++) {
                Object[] fields = rows.get(row).fields();
                for (int column = 0; column < fields.length; column++) {
                    write(sheet, row + 1, column, fields[column]);
                }
            }
        }
        TimelessZip.rewrite(file);
    }

    private static void write(Worksheet sheet, int row, int column, Object field) {
        if (field instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/mm/yyyy").set();
            return;
        }
        String text = (String) field;
        boolean typedAsNumber = column == ListRow.POSTCODE || column == ListRow.STAMBOEK_NUMBER && row % 2 == 0;
        if (typedAsNumber && !text.isEmpty()) {
            sheet.value(row, column, Long.parseLong(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
