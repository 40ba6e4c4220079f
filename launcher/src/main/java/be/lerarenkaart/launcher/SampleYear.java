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
final class SampleYear implements AutoCloseable {

    private final SampleMarker marker;
    private volatile Process program;

    SampleYear(SampleMarker marker) {
        this.marker = marker;
    }

    /** @return how the program ended; 0 when the year is whole, or there was one already */
    int fill(Settings settings, URI address, FirstPeople people) throws InterruptedException {
        ProcessBuilder builder = OwnProgram.of(
                "be.lerarenkaart.acceptance.SampleCampaign",
                settings.home().toString(),
                settings.sample().name().toLowerCase(Locale.ROOT),
                marker.file().toString());
        builder.environment().put("LERARENKAART_URL", address.toString());
        builder.environment().put("LERARENKAART_ADMIN_KEY", people.key().orElseThrow());
        people.sampleKey().ifPresent(key -> builder.environment().put("LERARENKAART_SAMPLE_KEY", key));
        people.samplePartnerKey().ifPresent(key -> builder.environment().put("LERARENKAART_SAMPLE_PARTNER_KEY", key));
        return run(builder);
    }

    int run(ProcessBuilder builder) throws InterruptedException {
        try {
            program = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample year cannot be made", e);
        }
        int code = program.waitFor();
        if (code == 0) {
            marker.remove();
        }
        return code;
    }

    /** Breaks the making off. */
    @Override
    public void close() {
        if (program != null) {
            program.destroy();
        }
    }
}
