package be.lerarenkaart.launcher;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/**
 * The keys and passwords with which the first people come in: the administrator, and with sample data one account for
 * each role. They are made only when nobody can sign in yet; they are shown once and kept nowhere.
 *
 * @param key of the first administrator; empty when there are accounts already and the settings give none
 * @param password likewise
 * @param samplePassword of the sample accounts; empty when there shall be none
 * @param sampleKey of the second administrator among them
 * @param samplePartnerKey of the sample partner's till; known at the first start only
 * @param made whether any of them was made here and must be shown
 */
record FirstPeople(
        Optional<String> key,
        Optional<String> password,
        Optional<String> samplePassword,
        Optional<String> sampleKey,
        Optional<String> samplePartnerKey,
        boolean made) {

    static final String NAME = "admin";

    private static final String NO_SUCH_TABLE = "42S02";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_LENGTH = 16;

    /** No letters or digits that look alike: someone will read it aloud. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    static FirstPeople of(Settings settings, String url, String user, String password) {
        if (anybodyCanSignIn(url, user, password)) {
            return new FirstPeople(
                    settings.adminKey(),
                    settings.adminPassword(),
                    settings.samplePassword(),
                    settings.sampleKey(),
                    Optional.empty(),
                    false);
        }
        boolean sample = settings.sample() != Settings.Sample.NONE;
        return new FirstPeople(
                Optional.of(settings.adminKey().orElseGet(FirstPeople::newKey)),
                Optional.of(settings.adminPassword().orElseGet(FirstPeople::newPassword)),
                settings.samplePassword().or(() -> sample ? Optional.of(newPassword()) : Optional.empty()),
                settings.sampleKey().or(() -> sample ? Optional.of(newKey()) : Optional.empty()),
                sample ? Optional.of(newKey()) : Optional.empty(),
                sample
                        || settings.adminKey().isEmpty()
                        || settings.adminPassword().isEmpty());
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
        return "FirstPeople[made=" + made + "]";
    }
}
