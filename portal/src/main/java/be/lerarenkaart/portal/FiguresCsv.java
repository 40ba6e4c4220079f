package be.lerarenkaart.portal;

import be.lerarenkaart.reporting.ProvinceFigure;
import be.lerarenkaart.reporting.YearFigures;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

/** The figures of a card year as a file, for programs and for people: each cell with its moment. */
public final class FiguresCsv {

    private static final String[] COLUMNS = {"cardYear", "asOf", "province", "channel", "measure", "count"};

    private FiguresCsv() {}

    public static String[] columns() {
        return COLUMNS.clone();
    }

    /**
     * @param headings of {@link #columns()}, in the language of the reader
     * @param word what the reader calls a value of a column
     */
    public static void write(
            OutputStream out, YearFigures figures, String[] headings, BiFunction<String, Object, Object> word)
            throws IOException {
        try (Csv csv = new Csv(out, headings)) {
            for (ProvinceFigure cell : figures.byProvince()) {
                csv.row(
                        figures.cardYear(),
                        figures.asOf().truncatedTo(ChronoUnit.SECONDS),
                        word.apply("province", cell.province()),
                        word.apply("channel", cell.channel()),
                        word.apply("measure", cell.measure()),
                        cell.count());
            }
        }
    }
}
