package be.lerarenkaart.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;

/**
 * Fills a new system with a made-up card year. A program of its own does it, through the API like everybody, so that its
 * libraries stay out of the server's way. Only an administrator's key opens that door, and it is known at the first
 * start alone: a system that has data keeps it.
 */
final class SampleYear {

    private SampleYear() {}

    static void fill(Settings settings, URI address, FirstPeople people) throws InterruptedException {
        ProcessBuilder program = OwnProgram.of(
                "be.lerarenkaart.acceptance.SampleCampaign",
                settings.home().toString(),
                settings.sample().name().toLowerCase(Locale.ROOT));
        program.environment().put("LERARENKAART_URL", address.toString());
        program.environment().put("LERARENKAART_ADMIN_KEY", people.key().orElseThrow());
        people.sampleKey().ifPresent(key -> program.environment().put("LERARENKAART_SAMPLE_KEY", key));
        try {
            program.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample year cannot be made", e);
        }
    }
}
