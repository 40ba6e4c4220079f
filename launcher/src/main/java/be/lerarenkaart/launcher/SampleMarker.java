package be.lerarenkaart.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the home folder that stands there while the sample year is made. Whoever finds it at a later start has half a
 * year: its first key, without which it cannot be made on, was shown once and is kept nowhere.
 */
record SampleMarker(Path file) {

    static SampleMarker in(Path home) {
        return new SampleMarker(home.resolve("voorbeeld-onvolledig"));
    }

    void set() {
        try {
            Files.writeString(file, "De voorbeeldgegevens zijn nog niet volledig.\n");
        } catch (IOException e) {
            throw new CannotStart("Het bestand " + file + " kan niet geschreven worden: " + e.getMessage(), e);
        }
    }

    boolean isSet() {
        return Files.exists(file);
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody with half a year does about it. */
    String advice(boolean outsideDatabase) {
        return "De voorbeeldgegevens zijn niet volledig. Om opnieuw te beginnen: stop met Ctrl-C, maak de map "
                + file.getParent() + " leeg" + (outsideDatabase ? " en ook de databank" : "") + ", en start opnieuw.";
    }
}
