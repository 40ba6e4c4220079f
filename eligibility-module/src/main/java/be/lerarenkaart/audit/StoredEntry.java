package be.lerarenkaart.audit;

import java.time.Instant;
import java.util.Arrays;

/** An entry to the letter, as it stands in the table, right or wrong. */
record StoredEntry(
        long sequence,
        Instant at,
        String act,
        String subjectKind,
        SubjectPart subject,
        byte[] subjectCommitment,
        ActorPart actor,
        byte[] actorCommitment,
        byte[] previousHash,
        byte[] hash) {

    /** Whether its hash is that of what stands in it. */
    boolean isWhole() {
        return belongsAt(sequence);
    }

    /** Whether it was written as the entry of this number. */
    boolean belongsAt(long number) {
        byte[] right = Hashes.ofEntry(previousHash, number, at, act, subjectKind, actorCommitment, subjectCommitment);
        return Arrays.equals(right, hash);
    }

    /** Whether who did it is what the chain is bound to; so it is once erased as a whole. */
    boolean isActorTrue() {
        return actor.isErased() ? actor.isEmpty() : Arrays.equals(actor.commitment(), actorCommitment);
    }

    boolean isSubjectTrue() {
        return subject.isErased() ? subject.isEmpty() : Arrays.equals(subject.commitment(), subjectCommitment);
    }

    boolean follows(byte[] hashBefore) {
        return Arrays.equals(previousHash, hashBefore);
    }

    @Override
    public String toString() {
        return "StoredEntry[" + sequence + "]";
    }
}
