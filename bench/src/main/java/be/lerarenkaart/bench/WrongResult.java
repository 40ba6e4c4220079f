package be.lerarenkaart.bench;

/** Something was done fast, but not right. */
final class WrongResult extends Exception {

    private static final long serialVersionUID = 1L;

    WrongResult(String message) {
        super(message);
    }

    static void unlessEqual(String what, Object expected, Object found) throws WrongResult {
        if (!expected.equals(found)) {
            throw new WrongResult(what + ": expected " + expected + ", found " + found);
        }
    }
}
