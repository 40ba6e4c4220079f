package be.lerarenkaart.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one erasure emptied, as its own entry tells it: which part of which entries. Without it, whoever empties an entry
 * to hide something would look like somebody who forgot a person.
 */
record Erasure(Part part, SequenceRanges entries) {

    enum Part {
        ACTOR,
        SUBJECT
    }

    /** The kind of subject of its entry: the trail itself, which is nobody and is never erased. */
    static final String TRAIL = "AUDIT_TRAIL";

    /** Stands in full, however long: it is what the emptied entries are checked against. */
    static final String ENTRIES = "erasedEntries";

    private static final String PART = "erasedPart";
    private static final String COUNT = "erasedCount";

    static Erasure of(Part part, List<Long> sequences) {
        return new Erasure(part, SequenceRanges.of(sequences));
    }

    /** @param why fields that tell more of it */
    Change change(Change why) {
        return why.and(PART, null, part).and(COUNT, null, entries.count()).and(ENTRIES, null, entries);
    }

    /** Empty when it was altered so that it says nothing any more; the chain tells of that. */
    static Optional<Erasure> read(String json) {
        try {
            Map<String, String> fields = StoredText.fields(json);
            return Optional.of(new Erasure(Part.valueOf(fields.get(PART)), SequenceRanges.parse(fields.get(ENTRIES))));
        } catch (RuntimeException altered) {
            return Optional.empty();
        }
    }

    boolean has(Part which, long sequence) {
        return part == which && entries.has(sequence);
    }
}
