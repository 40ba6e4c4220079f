package be.lerarenkaart.portal;

import be.lerarenkaart.distribution.stock.PointStock;
import be.lerarenkaart.distribution.stock.Stock;
import be.lerarenkaart.distribution.stock.StockAlert;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The stock of pick-up points as a file, for programs and for people. */
public final class StockCsv {

    private static final String[] COLUMNS = {
        "code",
        "name",
        "municipality",
        "province",
        "sent",
        "received",
        "toCome",
        "left",
        "handedOver",
        "returned",
        "missing",
        "blocked",
        "share",
        "alert"
    };

    private StockCsv() {}

    public static String[] columns() {
        return COLUMNS.clone();
    }

    /**
     * @param headings of {@link #columns()}, in the language of the reader
     * @param alert how the reader calls one
     */
    public static void write(
            OutputStream out, List<PointStock> points, String[] headings, Function<StockAlert, String> alert)
            throws IOException {
        try (Csv csv = new Csv(out, headings)) {
            for (PointStock point : points) {
                Stock stock = point.stock();
                csv.row(
                        point.code(),
                        point.name(),
                        point.municipality(),
                        point.province(),
                        stock.sent(),
                        stock.received(),
                        stock.toCome(),
                        stock.left(),
                        stock.handedOver(),
                        stock.returned(),
                        stock.missing(),
                        stock.blocked(),
                        point.share() == null ? null : String.format(Locale.ROOT, "%.3f", point.share()),
                        point.alert() == null ? null : alert.apply(point.alert()));
            }
        }
    }
}
