package be.lerarenkaart.access;

/** The secret part of a key: 256 random bits behind a mark by which leaked ones can be searched for. */
record KeySecret(String text) {

    private static final String MARK = "lk_";

    static KeySecret random() {
        return new KeySecret(MARK + Secret.random());
    }

    String hash() {
        return Secret.hash(text);
    }

    /** Enough to tell keys apart, too little to guess one: never more than a quarter of it. */
    String prefix() {
        return text.substring(0, Math.min(8, text.length() / 4));
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
