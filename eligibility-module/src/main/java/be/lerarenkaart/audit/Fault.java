package be.lerarenkaart.audit;

import java.time.LocalDate;

/**
 * Something that is wrong with the trail, and where.
 *
 * @param from number of the first entry that it may be
 * @param to number of the last one
 * @param belongsAt where the first one was written, when that is known; else 0
 * @param day of the anchor that it is about; null when it is about none
 */
public record Fault(Kind kind, long from, long to, long belongsAt, LocalDate day) {

    /** What is wrong. */
    public enum Kind {
        /** Act, moment, kind of subject, or what binds the entry to the chain. */
        ALTERED,
        /** Who did it, or by which door. */
        ACTOR_ALTERED,
        /** To whom it was done, or what changed. */
        SUBJECT_ALTERED,
        MISSING,
        OUT_OF_ORDER,
        /** Entries past the end of the chain, or before its beginning. */
        ADDED,
        /** The last entries are gone. */
        TRUNCATED,
        /** One of these was altered, and the hashes after it were made anew. */
        REWRITTEN,
        /** Emptied, and no erasure says so. */
        EMPTIED,
        /** An erasure says that it is empty. */
        NOT_EMPTIED,
        /** The record of where the chain ends. */
        END_ALTERED,
        ANCHOR_ALTERED,
        ANCHOR_MISSING
    }

    static Fault at(Kind kind, long sequence) {
        return new Fault(kind, sequence, sequence, 0, null);
    }

    static Fault between(Kind kind, long from, long to) {
        return new Fault(kind, from, to, 0, null);
    }

    static Fault outOfOrder(long sequence, long belongsAt) {
        return new Fault(Kind.OUT_OF_ORDER, sequence, sequence, belongsAt, null);
    }

    static Fault ofAnchor(Kind kind, long sequence, LocalDate day) {
        return new Fault(kind, sequence, sequence, 0, day);
    }

    /** Those that were moved together, as when one is taken out and all after it are given its number. */
    boolean isContinuedBy(long sequence, long place) {
        return kind == Kind.OUT_OF_ORDER && to == sequence - 1 && belongsAt - from == place - sequence;
    }

    Fault continued() {
        return new Fault(kind, from, to + 1, belongsAt, day);
    }
}
