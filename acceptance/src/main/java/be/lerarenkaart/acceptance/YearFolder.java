package be.lerarenkaart.acceptance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files of a card year and their answers, plain or gzipped. */
record YearFolder(Path root, int cardYear) {

    private static final String GZIPPED = ".gz";

    boolean exists() {
        return Files.isDirectory(folder());
    }

    /**
     * Without any folder nothing was to be checked; in a folder that is there, the year is missing by mistake.
     *
     * @return how the program ends
     */
    int tellThatItIsMissing(PrintStream out) {
        if (Files.exists(root)) {
            out.println("The folder " + root + " has no card year " + cardYear + ": nothing was checked.");
            return 2;
        }
        out.println("Skipped: there is no folder " + root + ", so nothing was checked.");
        return 0;
    }

    Path folder() {
        return root.resolve(Integer.toString(cardYear));
    }

    Path postcodes() {
        return found(root.resolve("postcodes.csv"));
    }

    Path institutions() {
        return found(folder().resolve("instellingen.csv"));
    }

    /** A file whose name ends in the year, as {@code epd_2021.csv}. */
    Path ofYear(String name) {
        return found(folder().resolve(name + "_" + cardYear + ".csv"));
    }

    Path expected() {
        return found(folder().resolve("verwacht_" + cardYear + ".json"));
    }

    List<Path> staffLists() {
        try (Stream<Path> lists = Files.list(folder().resolve("lijsten"))) {
            return lists.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new AcceptanceFailure("The staff lists cannot be read: " + e.getMessage());
        }
    }

    private static Path found(Path file) {
        Path gzipped = file.resolveSibling(file.getFileName() + GZIPPED);
        if (Files.exists(file)) {
            return file;
        } else if (Files.exists(gzipped)) {
            return gzipped;
        }
        throw new AcceptanceFailure("The folder has no " + file.getFileName() + ".");
    }

    /** The content, unpacked. */
    static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return isGzipped(file) ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    static boolean isGzipped(Path file) {
        return file.getFileName().toString().endsWith(GZIPPED);
    }

    /** The name without what only tells how it is packed. */
    static String name(Path file) {
        String name = file.getFileName().toString();
        return isGzipped(file) ? name.substring(0, name.length() - GZIPPED.length()) : name;
    }
}
