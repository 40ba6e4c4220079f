package be.lerarenkaart.portal;

import be.lerarenkaart.distribution.PickupPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The pick-up points of a card year as a file, for programs and for people. */
public final class PointsCsv {

    private static final String[] COLUMNS = {
        "code",
        "name",
        "type",
        "street",
        "houseNumber",
        "postcode",
        "municipality",
        "province",
        "opens",
        "closes",
        "cards",
        "postcodes"
    };

    private PointsCsv() {}

    public static String[] columns() {
        return COLUMNS.clone();
    }

    /** @param headings of {@link #columns()}, in the language of the reader */
    public static void write(OutputStream out, List<PickupPoint> points, String[] headings) throws IOException {
        try (Csv csv = new Csv(out, headings)) {
            for (PickupPoint point : points) {
                csv.row(
                        point.code(),
                        point.name(),
                        point.type(),
                        point.street(),
                        point.houseNumber(),
                        point.postcode(),
                        point.municipality(),
                        point.province(),
                        point.opens(),
                        point.closes(),
                        point.cards(),
                        String.join(" ", point.postcodes()));
            }
        }
    }
}
