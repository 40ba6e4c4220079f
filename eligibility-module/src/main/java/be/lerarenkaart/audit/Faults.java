package be.lerarenkaart.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found, kept as far as anybody will read it. */
final class Faults {

    static final int MOST = 200;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    void add(Fault fault) {
        count++;
        if (kept.size() < MOST) {
            kept.add(fault);
        }
    }

    void outOfOrder(long sequence, long place) {
        Fault last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        if (last != null && last.isContinuedBy(sequence, place)) {
            kept.set(kept.size() - 1, last.continued());
        } else {
            add(Fault.outOfOrder(sequence, place));
        }
    }

    /** The distance of the last one that was moved from where it belongs; 0 when nothing was. */
    long lastMove() {
        Fault last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        return last == null || last.belongsAt() == 0 ? 0 : last.belongsAt() - last.from();
    }

    long count() {
        return count;
    }

    /** By place. */
    List<Fault> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparingLong(Fault::from).thenComparing(Fault::to))
                .toList();
    }
}
