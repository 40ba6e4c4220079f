package be.lerarenkaart.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** What the build put beside this program, and programs of their own that start from there, out of the server's way. */
final class OwnProgram {

    private OwnProgram() {}

    /** Shares our console. */
    static ProcessBuilder of(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                jar().resolveSibling("programs") + "/*" + System.getProperty("path.separator") + jar(),
                mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO();
    }

    static Path portal() {
        try (var wars = Files.newDirectoryStream(jar().resolveSibling("lib"), "portal-*.war")) {
            return wars.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new CannotStart("De toepassing ontbreekt naast dit programma. Bouw eerst alles: ./mvnw package", e);
        }
    }

    private static Path jar() {
        try {
            return Path.of(OwnProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
