package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** All addresses that people open, from the table of rights that a test holds to the application. */
final class EveryAddress {

    private static final Pattern ROW = Pattern.compile("\\| `(/[^`]*)` \\| .* \\|");

    private EveryAddress() {}

    /** Without the slash in front. */
    static List<String> all() {
        try {
            List<String> addresses = ROW.matcher(Files.readString(Path.of("../docs/rights.md")))
                    .results()
                    .map(row -> row.group(1).substring(1))
                    .toList();
            assertThat(addresses).hasSizeGreaterThan(20).contains("", "aanmelden", "beheer/personen");
            return addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
