package be.lerarenkaart.intake;

/** The same bytes arrived twice at once; the other one won. Rolls back what this one began. */
final class AlreadyReceived extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
