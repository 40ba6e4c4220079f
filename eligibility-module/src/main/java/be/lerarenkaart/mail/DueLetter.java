package be.lerarenkaart.mail;

/**
 * A letter that one server has in hands.
 *
 * @param lease which holding of it this is; no other ever has the same
 * @param attempts how often it was refused before
 */
record DueLetter(long id, String messageId, String to, LetterText text, boolean bulk, String lease, int attempts) {

    @Override
    public String toString() {
        return "DueLetter[" + id + "]";
    }
}
