package be.lerarenkaart.distribution;

import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Freezes planned cards for the printer, and tells what was frozen before. */
@ApplicationScoped
public class Productions {

    /** The kind of its jobs. */
    public static final String JOB_KIND = "PRODUCTION";

    private final Jobs jobs;

    @Inject
    Productions(Jobs jobs) {
        this.jobs = jobs;
    }

    Productions() {
        this(null);
    }

    /**
     * Queues the freezing of all planned cards that have a place to go.
     *
     * @return the job's id; its result is {@code {production, cards, byChannel, leftOut}}, production 0 when there was
     *     nothing to freeze
     */
    public long freeze(CardYear year, String by) {
        return jobs.submit(JOB_KIND, year.value(), JsonValue.EMPTY_JSON_OBJECT, by);
    }

    /** Newest first. */
    public List<Production> of(CardYear year) {
        throw new UnsupportedOperationException();
    }

    /**
     * Marks the cards of a production as sent to their channel. The second time changes nothing.
     *
     * @throws be.lerarenkaart.kernel.LerarenkaartException when there is no such production
     */
    @Transactional
    public void markSent(long productionId, String by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes the print file of one channel: CSV, UTF-8, semicolon, header, sorted by pick-up point and name.
     *
     * @throws be.lerarenkaart.kernel.LerarenkaartException when the production has no cards in this channel
     * @throws IllegalStateException when the bytes differ from those that were frozen
     */
    public void writePrintFile(long productionId, Channel channel, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }
}
