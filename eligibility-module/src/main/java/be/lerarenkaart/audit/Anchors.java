package be.lerarenkaart.audit;

import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The front of this package for anchors: one for each day that has ended, since the first entry. */
@ApplicationScoped
public class Anchors {

    /** A day is over when whoever wrote just before midnight has certainly committed. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(5);

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final AnchorTable table;
    private final EntryTable entries;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    @Inject
    Anchors(AnchorTable table, EntryTable entries, Clock clock) {
        this.table = table;
        this.entries = entries;
        this.clock = clock;
    }

    Anchors() {
        this(null, null, null);
    }

    /** In order of day. */
    public List<Anchor> all() {
        return table.all();
    }

    public Optional<Anchor> last() {
        return table.last();
    }

    /**
     * Makes the anchors that are due, also those of days on which no server ran. Does nothing while another server does
     * it; doing it twice changes nothing.
     *
     * @return how many it made
     */
    public int makeDue() {
        Instant now = clock.instant();
        LocalDate lastDay =
                LocalDate.ofInstant(now.minus(AFTER_MIDNIGHT), CardYear.ZONE).minusDays(1);
        if (firstDue().filter(day -> !day.isAfter(lastDay)).isEmpty() || !table.lease(holder, now, now.plus(LEASE))) {
            return 0;
        }
        try {
            return make(lastDay, Moments.exact(now));
        } finally {
            table.giveBack(holder, now);
        }
    }

    /** Empty before the first entry. */
    private Optional<LocalDate> firstDue() {
        return table.last().map(anchor -> anchor.day().plusDays(1)).or(() -> entries.firstMoment()
                .map(moment -> LocalDate.ofInstant(moment, CardYear.ZONE)));
    }

    private int make(LocalDate lastDay, Instant now) {
        int made = 0;
        long before = table.last().map(Anchor::lastSequence).orElse(0L);
        LocalDate first = firstDue().orElseThrow();
        for (LocalDate day = first; !day.isAfter(lastDay); day = day.plusDays(1)) {
            Instant midnight = day.plusDays(1).atStartOfDay(CardYear.ZONE).toInstant();
            long last = Math.max(before, entries.lastBefore(midnight));
            byte[] hash = entries.hashOf(last);
            made += table.add(Anchor.of(day, last, last - before, hash, now), hash) ? 1 : 0;
            before = last;
        }
        return made;
    }
}
