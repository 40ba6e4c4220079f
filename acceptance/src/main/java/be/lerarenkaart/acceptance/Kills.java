package be.lerarenkaart.acceptance;

import java.util.Map;
import java.util.TreeMap;

/** How often the server was killed in each kind of job, and how often it had to be. */
final class Kills {

    /** Kinds that may get fewer kills, and why; each other kind that gets fewer counts as a difference. */
    private static final Map<String, String> TOO_FAST = Map.of(
            "postcodes", "some thousand rows, sent once: read before anybody looks",
            "institutions", "some thousand rows, sent once: read before anybody looks",
            "pickup-points", "some hundred rows, sent once: read before anybody looks",
            "postcode-claims", "some hundred rows, sent once: read before anybody looks",
            "stolen-cards", "some hundred rows, sent once: read before anybody looks");

    private final int times;
    private final Map<String, Integer> kills = new TreeMap<>();

    Kills(int times) {
        this.times = times;
    }

    /** A job of this kind was begun, so that this kind has to have its share. */
    void begun(String kind) {
        kills.putIfAbsent(kind, 0);
    }

    void killed(String kind) {
        kills.merge(kind, 1, Integer::sum);
    }

    int of(String kind) {
        return kills.getOrDefault(kind, 0);
    }

    boolean isEnough(String kind) {
        return of(kind) >= times;
    }

    void compare(Report report) {
        report.title("kills of the server at work");
        report.compare("any job was begun", true, !kills.isEmpty());
        kills.forEach((kind, killed) -> {
            String reason = TOO_FAST.get(kind.substring(kind.lastIndexOf('/') + 1));
            if (killed >= times || reason == null) {
                report.compare(kind, times, killed);
            } else {
                report.note(kind + ": killed " + killed + " times instead of " + times + "; " + reason);
            }
        });
    }
}
