package be.lerarenkaart.portal.api;

import java.io.IOException;

/** The sender went away in the middle; as opposed to a disk of ours that is full. */
final class BrokeOff extends IOException {

    private static final long serialVersionUID = 1L;

    BrokeOff(String message, IOException cause) {
        super(message, cause);
    }
}
