package be.lerarenkaart.launcher;

import be.lerarenkaart.embedded.ConnectionUrl;
import be.lerarenkaart.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The command {@code verify-trail [anchors.csv]}: whether nobody touched the audit trail, asked of the database itself, with
 * no server between. Ends with 0 when all is well, with 1 when it is not, with 2 when that could not be found out.
 */
final class VerifyTrail {

    static final String COMMAND = "verify-trail";
    static final int UNKNOWN = 2;

    private static final int MOST_ARGUMENTS = 2;

    private VerifyTrail() {}

    static int run(String[] arguments, Map<String, String> environment) {
        try {
            if (!arguments[0].equals(COMMAND) || arguments.length > MOST_ARGUMENTS) {
                throw new CannotStart("Geef niets op om te starten, of " + COMMAND + " [ankers.csv].");
            }
            String anchors = arguments.length == MOST_ARGUMENTS ? arguments[1] : "";
            if (!anchors.isEmpty() && !Files.isReadable(Path.of(anchors))) {
                throw new CannotStart("Het bestand " + anchors + " kan niet gelezen worden.");
            }
            Settings settings = Settings.from(environment);
            return settings.database().isPresent()
                    ? outside(settings.database().get(), anchors)
                    : embedded(settings.home(), anchors);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            return UNKNOWN;
        }
    }

    /** Also while a server works on it. */
    private static int outside(Settings.OutsideDatabase database, String anchors) {
        return check(ConnectionUrl.complete(database.url()), database.user(), database.password(), anchors);
    }

    private static int embedded(Path folder, String anchors) {
        if (Files.notExists(folder.resolve(HomeFolder.DATABASE))) {
            throw new CannotStart("In de map " + folder + " is er nog geen databank, en dus geen spoor.");
        }
        try (HomeFolder home = HomeFolder.hold(folder)) {
            System.setProperty("java.io.tmpdir", home.emptied("tmp").toString());
            try (EmbeddedDatabase database = EmbeddedDatabase.start(home.database())) {
                return check(database.jdbcUrl(), database.user(), database.password(), anchors);
            }
        }
    }

    /** The password goes by the environment: arguments are for everybody on this machine to read. */
    private static int check(String url, String user, String password, String anchors) {
        ProcessBuilder program = OwnProgram.of(
                TrailVerification.class.getName(), OwnProgram.portal().toString(), anchors);
        program.environment().put(TrailVerification.URL, url);
        program.environment().put(TrailVerification.USER, user);
        program.environment().put(TrailVerification.PASSWORD, password);
        try {
            return program.start().waitFor();
        } catch (IOException e) {
            throw new CannotStart("Het spoor kan niet nagekeken worden: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
