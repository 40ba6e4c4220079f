package be.lerarenkaart.audit;

import be.lerarenkaart.kernel.By;

/**
 * Who did it and by which door: erased together when that person is erased.
 *
 * @param salt null once erased, and then so is all else
 */
record ActorPart(String name, Long accountId, String via, byte[] salt) {

    private static final int LONGEST = 190;

    static ActorPart of(By by) {
        return new ActorPart(
                StoredText.atMost(LONGEST, by.name()),
                by.accountId(),
                StoredText.atMost(LONGEST, by.via()),
                Hashes.salt());
    }

    byte[] commitment() {
        return Hashes.commitment(salt, "actor", name, accountId == null ? null : accountId.toString(), via);
    }

    boolean isErased() {
        return salt == null;
    }

    boolean isEmpty() {
        return name == null && accountId == null && via == null;
    }

    @Override
    public String toString() {
        return "ActorPart[…]";
    }
}
