package be.lerarenkaart.audit;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The front of this package for whoever wants to know whether the trail is what was written. */
@ApplicationScoped
public class TrailCheck {

    private final EntryTable entries;
    private final AnchorTable anchors;
    private final Clock clock;

    @Inject
    TrailCheck(EntryTable entries, AnchorTable anchors, Clock clock) {
        this.entries = entries;
        this.anchors = anchors;
        this.clock = clock;
    }

    /** On a database of one's own, for tools. */
    public TrailCheck(Database database, Clock clock) {
        this(new EntryTable(database), new AnchorTable(database), clock);
    }

    TrailCheck() {
        this(null, null, null);
    }

    /**
     * Reads the whole trail, entry by entry, and holds it against itself and its anchors. Entries that are written
     * meanwhile are not looked at. A few seconds for a million entries.
     *
     * @param kept anchors that were exported before and kept where nobody who can reach the database could change them;
     *     empty to trust those of the database
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public TrailReport check(List<Anchor> kept) {
        Faults faults = new Faults();
        List<Anchor> usable = new AnchorCheck(kept, faults).judge(anchors.all());
        EntryTable.End end = entries.end();
        ChainCheck chain = new ChainCheck(end, usable, faults);
        AtomicLong read = new AtomicLong();
        entries.each(Math.max(end.sequence(), end.newest()), entry -> {
            read.incrementAndGet();
            chain.entry(entry);
        });
        chain.end();
        if (faults.count() == 0) {
            // Else what erasures say, and of which entries, cannot be relied on.
            new ErasureCheck(chain, faults).judge(entries, end.sequence());
        }
        return new TrailReport(clock.instant(), read.get(), usable.size(), faults.count(), faults.inOrder());
    }
}
