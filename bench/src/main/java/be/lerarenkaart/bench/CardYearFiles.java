package be.lerarenkaart.bench;

import be.lerarenkaart.sample.SampleData;
import be.lerarenkaart.sample.Size;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a made-up card year, and two deliveries of it: one as a first, one as it may look a month later. */
record CardYearFiles(Path folder) {

    static final int CARD_YEAR = 2021;

    static CardYearFiles in(Path folder, Size size) throws IOException {
        CardYearFiles files = new CardYearFiles(folder);
        SampleData.write(folder, CARD_YEAR, size);
        files.deliver("epd_first.csv", 0, false);
        files.deliver("epd_second.csv", 1, true);
        return files;
    }

    Path postcodes() {
        return folder.resolve("postcodes.csv");
    }

    Path ofYear(String name) {
        return folder.resolve(Integer.toString(CARD_YEAR)).resolve(name);
    }

    Path firstDelivery() {
        return ofYear("epd_first.csv");
    }

    /** Against the first: two in a hundred rows gone, as many new, five in a hundred changed. */
    Path secondDelivery() {
        return ofYear("epd_second.csv");
    }

    private void deliver(String name, int without, boolean changed) throws IOException {
        try (BufferedReader whole = Files.newBufferedReader(ofYear("epd_" + CARD_YEAR + ".csv"));
                BufferedWriter delivery = Files.newBufferedWriter(ofYear(name))) {
            int line = 0;
            for (String row = whole.readLine(); row != null; row = whole.readLine(), line++) {
                boolean plain = line > 0 && row.indexOf('"') < 0;
                if (!plain || line % 50 != without) {
                    delivery.write(plain && changed && line % 20 == 3 ? row.replace("@", ".nieuw@") : row);
                    delivery.newLine();
                }
            }
        }
    }
}
