package be.lerarenkaart.systemtest.api;

/**
 * How a program calls a route for what is its own, and for what is another's.
 *
 * @param gives what comes of one's own
 * @param other null where nothing is asked: then {@code otherMark} must not stand in the answer
 * @param there where an administrator sees that the other's exists, also after it was asked for
 * @param otherMark what stands there
 */
record RouteExample(RouteCall own, int gives, RouteCall other, RouteCall there, String otherMark) {

    /** All that is one's own. */
    static RouteExample list(String path, String otherMark) {
        return new RouteExample(RouteCall.get(path), 200, null, RouteCall.get(path), otherMark);
    }

    /** One row. */
    static RouteExample row(String own, String other, String otherMark) {
        return new RouteExample(RouteCall.get(own), 200, RouteCall.get(other), RouteCall.get(other), otherMark);
    }
}
