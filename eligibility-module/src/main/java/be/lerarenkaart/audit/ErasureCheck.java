package be.lerarenkaart.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Whoever empties an entry must have said so in an entry of its own, and what was said must have been done. Erasures are
 * read after the entries: one that happens meanwhile is known before it is missed.
 */
final class ErasureCheck {

    private final ChainCheck chain;
    private final Faults faults;
    private final List<Erasure> erasures = new ArrayList<>();

    ErasureCheck(ChainCheck chain, Faults faults) {
        this.chain = chain;
        this.faults = faults;
    }

    void judge(EntryTable entries, long end) {
        entries.eachErasure((sequence, erasure) -> {
            erasures.add(erasure);
            if (sequence <= end) {
                haveBeenDone(erasure);
            }
        });
        haveBeenSaid(chain.emptyActors(), Erasure.Part.ACTOR);
        haveBeenSaid(chain.emptySubjects(), Erasure.Part.SUBJECT);
    }

    private void haveBeenSaid(SequenceRanges empty, Erasure.Part part) {
        for (long number : empty.numbers()) {
            if (erasures.stream().noneMatch(erasure -> erasure.has(part, number))) {
                faults.add(Fault.at(Fault.Kind.EMPTIED, number));
            }
        }
    }

    private void haveBeenDone(Erasure erasure) {
        SequenceRanges empty = erasure.part() == Erasure.Part.ACTOR ? chain.emptyActors() : chain.emptySubjects();
        for (long number : erasure.entries().numbers()) {
            if (!empty.has(number) && chain.hasSeen(number)) {
                faults.add(Fault.at(Fault.Kind.NOT_EMPTIED, number));
            }
        }
    }
}
