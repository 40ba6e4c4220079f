package be.lerarenkaart.launcher;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/**
 * The key and password with which the first administrator comes in. They are made only when nobody can sign in yet;
 * they are shown once and kept nowhere.
 *
 * @param key empty when administrators exist already and the settings give none
 * @param password likewise
 * @param made whether one of them was made here and must be shown
 */
record FirstAdministrator(Optional<String> key, Optional<String> password, boolean made) {

    static final String NAME = "admin";

    private static final String NO_SUCH_TABLE = "42S02";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_LENGTH = 16;

    /** No letters or digits that look alike: someone will read it aloud. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    static FirstAdministrator of(Settings settings, String url, String user, String password) {
        if (anybodyCanSignIn(url, user, password)) {
            return new FirstAdministrator(settings.adminKey(), settings.adminPassword(), false);
        }
        return new FirstAdministrator(
                Optional.of(settings.adminKey().orElseGet(FirstAdministrator::newKey)),
                Optional.of(settings.adminPassword().orElseGet(FirstAdministrator::newPassword)),
                settings.adminKey().isEmpty() || settings.adminPassword().isEmpty());
    }

    private static boolean anybodyCanSignIn(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            return statement
                    .executeQuery("select 1 from access_account limit 1")
                    .next();
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw new CannotStart("De database antwoordt niet: " + firstLine(e.getMessage()), e);
        }
    }

    private static String firstLine(String message) {
        return message == null
                ? "geen reden gegeven"
                : message.lines().findFirst().orElse("");
    }

    private static String newKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return "lk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String newPassword() {
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    @Override
    public String toString() {
        return "FirstAdministrator[made=" + made + "]";
    }
}
