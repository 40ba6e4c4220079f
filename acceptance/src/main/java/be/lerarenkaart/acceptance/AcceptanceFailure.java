package be.lerarenkaart.acceptance;

/** The check cannot go on; the message says to a person why. */
final class AcceptanceFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    AcceptanceFailure(String message) {
        super(message);
    }
}
