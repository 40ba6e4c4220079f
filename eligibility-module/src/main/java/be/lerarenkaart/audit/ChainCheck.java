package be.lerarenkaart.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Follows the chain entry by entry, holding each against its own hash, the entry before it and the anchors. What stands
 * between two anchors that fit was not touched; who rewrites a part of the chain with hashes that fit each other breaks it
 * at the end of that part, or at the next anchor.
 */
final class ChainCheck {

    private static final int MOST_SEARCHES = 10;

    /** The link behind {@code after} is broken, though both its entries are whole: one of them was made anew. */
    private record Break(long after, long from, long to, List<Anchor> misfits) {}

    private final EntryTable.End end;
    private final List<Anchor> anchors;
    private final Faults faults;

    private final List<Anchor> misfits = new ArrayList<>();
    private final SequenceRanges seen = SequenceRanges.none();
    private final SequenceRanges emptyActors = SequenceRanges.none();
    private final SequenceRanges emptySubjects = SequenceRanges.none();
    private int nextAnchor;
    private long lastFitting;
    private long last;
    private byte[] hashBefore = Hashes.BEGINNING;
    private Break broken;
    private int searches;

    ChainCheck(EntryTable.End end, List<Anchor> anchors, Faults faults) {
        this.end = end;
        this.anchors = anchors.stream()
                .sorted(Comparator.comparingLong(Anchor::lastSequence))
                .toList();
        this.faults = faults;
    }

    /** The next entry in order of number. */
    void entry(StoredEntry entry) {
        if (entry.sequence() <= 0) {
            faults.add(Fault.at(Fault.Kind.ADDED, entry.sequence()));
            return;
        }
        if (end.hash() != null && entry.sequence() > end.sequence()) {
            // Told once, at the end.
            return;
        }
        if (entry.sequence() > last + 1) {
            faults.add(Fault.between(Fault.Kind.MISSING, last + 1, entry.sequence() - 1));
            loseTrack();
            skipAnchorsBefore(entry.sequence());
        }
        last = entry.sequence();
        if (entry.isWhole()) {
            follow(entry);
            judgeParts(entry);
            judgeAnchors(entry);
        } else {
            judgeBroken(entry);
            skipAnchorsBefore(entry.sequence() + 1);
        }
        remember(entry);
    }

    /** After the last entry; what was emptied can be asked from then on. */
    void end() {
        if (end.hash() == null) {
            faults.add(Fault.at(Fault.Kind.END_ALTERED, last));
        } else if (end.sequence() == last && end.newest() == last) {
            link(last + 1, hashBefore == null || Arrays.equals(hashBefore, end.hash()));
        }
        if (end.hash() != null && end.newest() > end.sequence()) {
            faults.add(Fault.between(Fault.Kind.ADDED, end.sequence() + 1, end.newest()));
        }
        long promised = Math.max(end.hash() == null ? 0 : end.sequence(), lastAnchored());
        if (promised > last) {
            faults.add(Fault.between(Fault.Kind.TRUNCATED, last + 1, promised));
        }
        loseTrack();
    }

    /** Whether there is an entry of that number to speak of. */
    boolean hasSeen(long sequence) {
        return seen.has(sequence);
    }

    SequenceRanges emptyActors() {
        return emptyActors;
    }

    SequenceRanges emptySubjects() {
        return emptySubjects;
    }

    private void follow(StoredEntry entry) {
        link(entry.sequence(), hashBefore == null || entry.follows(hashBefore));
        hashBefore = entry.hash();
    }

    /**
     * Two broken links in a row: the entry between them was made anew. One alone: something up to it was, with all
     * hashes between.
     */
    private void link(long to, boolean holds) {
        if (broken == null) {
            if (!holds) {
                broken = new Break(to - 1, lastFitting + 1, firstMisfitOr(to - 1), List.copyOf(misfits));
                misfits.clear();
            }
        } else if (holds) {
            settle();
        } else {
            long between = broken.after() + 1;
            faults.add(Fault.at(Fault.Kind.ALTERED, between));
            misfits.removeIf(anchor -> anchor.lastSequence() == between);
            misfits.addAll(0, broken.misfits());
            broken = null;
        }
    }

    private void settle() {
        if (broken != null) {
            faults.add(Fault.between(Fault.Kind.REWRITTEN, broken.from(), broken.to()));
            broken = null;
        }
    }

    /** The chain can't be followed over this place: anchors that did not fit up to here are explained by nothing else. */
    private void loseTrack() {
        settle();
        if (!misfits.isEmpty()) {
            faults.add(Fault.between(Fault.Kind.REWRITTEN, lastFitting + 1, firstMisfitOr(last)));
            misfits.clear();
        }
        hashBefore = null;
    }

    private void judgeBroken(StoredEntry entry) {
        if (broken != null) {
            link(entry.sequence(), hashBefore == null || entry.follows(hashBefore));
        }
        long place = placeOf(entry);
        loseTrack();
        if (place > 0) {
            faults.outOfOrder(entry.sequence(), place);
        } else {
            faults.add(Fault.at(Fault.Kind.ALTERED, entry.sequence()));
        }
    }

    /** The number under which an entry was written; 0 when there is none, so that more than its number was altered. */
    private long placeOf(StoredEntry entry) {
        long move = faults.lastMove();
        if (move != 0 && entry.belongsAt(entry.sequence() + move)) {
            return entry.sequence() + move;
        }
        if (searches++ >= MOST_SEARCHES) {
            return 0;
        }
        for (long place = 1; place <= Math.max(end.sequence(), end.newest()); place++) {
            if (entry.belongsAt(place)) {
                return place;
            }
        }
        return 0;
    }

    private void judgeParts(StoredEntry entry) {
        if (!entry.isActorTrue()) {
            faults.add(Fault.at(Fault.Kind.ACTOR_ALTERED, entry.sequence()));
        }
        if (!entry.isSubjectTrue()) {
            faults.add(Fault.at(Fault.Kind.SUBJECT_ALTERED, entry.sequence()));
        }
    }

    private void judgeAnchors(StoredEntry entry) {
        skipAnchorsBefore(entry.sequence());
        while (nextAnchor < anchors.size() && anchors.get(nextAnchor).lastSequence() == entry.sequence()) {
            Anchor anchor = anchors.get(nextAnchor);
            nextAnchor++;
            if (anchor.fits(entry.hash())) {
                lastFitting = entry.sequence();
                misfits.forEach(misfit ->
                        faults.add(Fault.ofAnchor(Fault.Kind.ANCHOR_ALTERED, misfit.lastSequence(), misfit.day())));
                misfits.clear();
            } else {
                misfits.add(anchor);
            }
        }
    }

    private void skipAnchorsBefore(long sequence) {
        while (nextAnchor < anchors.size() && anchors.get(nextAnchor).lastSequence() < sequence) {
            nextAnchor++;
        }
    }

    private void remember(StoredEntry entry) {
        seen.add(entry.sequence());
        if (entry.actor().isErased() && entry.actor().isEmpty()) {
            emptyActors.add(entry.sequence());
        }
        if (entry.subject().isErased() && entry.subject().isEmpty()) {
            emptySubjects.add(entry.sequence());
        }
    }

    private long firstMisfitOr(long otherwise) {
        return misfits.isEmpty() ? otherwise : misfits.get(0).lastSequence();
    }

    private long lastAnchored() {
        return anchors.stream().mapToLong(Anchor::lastSequence).max().orElse(0);
    }
}
