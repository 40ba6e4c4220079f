package be.lerarenkaart.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A staff list as institutions send it from Excel: days as date cells, postcodes as numbers, no two names alike. */
final class ListWorkbook {

    static final int NAME = 2;

    private static final LocalDate BORN = LocalDate.of(1956, 1, 1);
    private static final int DAYS = 15_000;
    private static final String SCHOOL = "849561";

    private ListWorkbook() {}

    static Path of(Path file, int rows, List<String> headings) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Personeel");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                write(sheet, row);
            }
        }
        return file;
    }

    static String name(int row) {
        return "Van den Broeck-" + Integer.toString(row, Character.MAX_RADIX);
    }

    private static void write(Worksheet sheet, int row) {
        sheet.value(row, 0, SCHOOL);
        sheet.value(row, NAME, name(row));
        sheet.value(row, 3, "Zoë " + row % 977);
        day(sheet, row, 4, BORN.plusDays(row * 7L % DAYS));
        sheet.value(row, 5, row % 2 == 0 ? "V" : "M");
        sheet.value(row, 6, "Kerkstraat");
        sheet.value(row, 7, Integer.toString(1 + row % 250));
        sheet.value(row, 9, 1000 + row % 8999);
        sheet.value(row, 10, "Gent");
        sheet.value(row, 11, "BE");
        sheet.value(row, 12, "zoe." + row + "@college.example");
        sheet.value(row, 13, "lector");
        day(sheet, row, 14, LocalDate.of(2019, 9, 1).plusDays(row % 365));
        sheet.value(row, 16, "N");
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
    }
}
