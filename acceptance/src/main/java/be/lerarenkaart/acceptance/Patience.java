package be.lerarenkaart.acceptance;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;

/** Waits for an import or run to end. */
final class Patience {

    private static final long FIRST_PAUSE = 20;
    private static final long LONGEST_PAUSE = 250;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** What somebody does to the server while a job of some kind is under way. */
    interface Meanwhile {
        void underWay(URI watched, String kind);

        /** Tells, when all has been compared, whether it was done as it should. */
        default void conclude(Report report) {}
    }

    private final Api api;
    private final Meanwhile meanwhile;

    Patience(Api api, Meanwhile meanwhile) {
        this.api = api;
        this.meanwhile = meanwhile;
    }

    /** Waits for something just started. */
    JsonObject completed(URI watched, String kind) {
        meanwhile.underWay(watched, kind);
        return completed(watched);
    }

    /** What it looks like when completed; a failed one ends the check with the server's own words. */
    JsonObject completed(URI watched) {
        long giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
        long pause = FIRST_PAUSE;
        while (System.nanoTime() < giveUp) {
            JsonObject now = api.get(watched).asJsonObject();
            String state = now.getString("state", "");
            if (state.equals("COMPLETED")) {
                return now;
            } else if (state.equals("FAILED")) {
                throw new AcceptanceFailure(watched + " failed: " + now.getOrDefault("problem", now));
            } else if (state.isEmpty()) {
                throw new AcceptanceFailure(watched + " does not tell its state: " + now);
            }
            sleep(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 5 / 4);
        }
        throw new AcceptanceFailure(watched + " has not ended after " + LONGEST_WAIT.toMinutes() + " minutes.");
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcceptanceFailure("Interrupted while waiting.");
        }
    }
}
