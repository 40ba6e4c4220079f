package be.lerarenkaart.acceptance;

import java.net.URI;
import java.nio.file.Path;

/** A file that was sent, and where its import is watched. */
record Sent(String route, Path file, URI watched) {

    String name() {
        return YearFolder.name(file);
    }
}
