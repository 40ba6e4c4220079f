package be.lerarenkaart.eligibility;

/** FNV-1a over the texts of a row, 64 bits: enough to see that a person's row changed. Stored, so never change it. */
final class FactsHash {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private FactsHash() {}

    static long of(String... texts) {
        long hash = OFFSET;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ 0xFFFF) * PRIME;
        }
        return hash;
    }

    /** Of the unaccented Latin letters only, whatever their case. */
    static long ofLetters(String... texts) {
        long hash = OFFSET;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                int letter = text.charAt(i) | 0x20;
                if (letter >= 'a' && letter <= 'z') {
                    hash = (hash ^ letter) * PRIME;
                }
            }
        }
        return hash;
    }
}
