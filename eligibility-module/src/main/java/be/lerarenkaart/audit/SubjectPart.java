package be.lerarenkaart.audit;

/**
 * To whom it was done and what changed: erased together when that person is erased.
 *
 * @param before as JSON; null when nothing stood before
 * @param after as JSON; null when nothing stands now
 * @param salt null once erased, and then so is all else
 */
record SubjectPart(String id, String before, String after, byte[] salt) {

    static SubjectPart of(Subject subject, Change change) {
        return new SubjectPart(
                StoredText.wellFormed(subject.id()),
                StoredText.json(change.before()),
                StoredText.json(change.after()),
                Hashes.salt());
    }

    byte[] commitment() {
        return Hashes.commitment(salt, "subject", id, before, after);
    }

    boolean isErased() {
        return salt == null;
    }

    boolean isEmpty() {
        return id == null && before == null && after == null;
    }

    @Override
    public String toString() {
        return "SubjectPart[…]";
    }
}
