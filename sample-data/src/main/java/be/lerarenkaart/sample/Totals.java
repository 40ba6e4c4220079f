package be.lerarenkaart.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** How many of everything a size has; what is not named is none. */
final class Totals {

    private final Properties counts = new Properties();

    static Totals read(String resource) {
        Totals totals = new Totals();
        try (InputStream in = Totals.class.getResourceAsStream(resource)) {
            totals.counts.load(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return totals;
    }

    private int of(String key) {
        return Integer.parseInt(counts.getProperty(key, "0").trim());
    }

    int pickups(Province province) {
        return of("pickup." + province.label);
    }

    int people(Kind kind) {
        return of("people." + kind);
    }

    int rows(Quirk quirk) {
        return of("row." + quirk);
    }

    int subscriptions(String verdict) {
        return of("subscription." + verdict);
    }

    int onLists(String what) {
        return of("list." + what);
    }

    int institutions(String source) {
        return of("institutions." + source);
    }

    int points(Province province) {
        return of("points." + province.label);
    }

    int pointsClosingEarly() {
        return of("points.closing-early");
    }

    int claims(String what) {
        return of("claims." + what);
    }
}
