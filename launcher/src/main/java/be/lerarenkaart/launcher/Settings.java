package be.lerarenkaart.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What whoever starts the system decides, taken from the environment. Secrets are masked when printed. */
record Settings(
        Path home,
        int port,
        Sample sample,
        Optional<String> adminKey,
        Optional<String> adminPassword,
        Optional<String> samplePassword,
        Optional<String> sampleKey,
        boolean secretKeyGiven,
        boolean addressGiven,
        boolean totpGiven,
        boolean proxyForgotten,
        Optional<OutsideDatabase> database) {

    private static final int HIGHEST_PORT = 65_535;

    enum Sample {
        NONE,
        SMALL,
        FULL
    }

    record OutsideDatabase(String url, String user, String password) {

        @Override
        public String toString() {
            return "OutsideDatabase[user=" + user + "]";
        }
    }

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Path.of(value(environment, "LERARENKAART_HOME").orElse(".lerarenkaart"))
                        .toAbsolutePath()
                        .normalize(),
                port(value(environment, "LERARENKAART_PORT").orElse("8080")),
                sample(value(environment, "LERARENKAART_SAMPLE").orElseGet(() -> usualSample(environment))),
                value(environment, "LERARENKAART_ADMIN_KEY"),
                value(environment, "LERARENKAART_ADMIN_PASSWORD"),
                value(environment, "LERARENKAART_SAMPLE_PASSWORD"),
                value(environment, "LERARENKAART_SAMPLE_KEY"),
                value(environment, "LERARENKAART_SECRET_KEY").isPresent(),
                value(environment, "LERARENKAART_ADDRESS").isPresent(),
                value(environment, "LERARENKAART_TOTP").isPresent(),
                forgetsProxy(environment),
                value(environment, "LERARENKAART_DB_URL").map(url -> outside(url, environment)));
    }

    /** A made-up year on a database of our own: nothing to guard, and somebody who wants to look around. */
    boolean isTrial() {
        return sample != Sample.NONE && database.isEmpty();
    }

    /** Who says https has a proxy that speaks it: without their number all visitors have that proxy's address. */
    private static boolean forgetsProxy(Map<String, String> environment) {
        return value(environment, "LERARENKAART_HTTPS")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent()
                && value(environment, "LERARENKAART_PROXIES")
                        .filter(proxies -> !proxies.equals("0"))
                        .isEmpty();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // The same sentence as for a number that is no port.
        }
        throw new CannotStart("LERARENKAART_PORT is \"" + text + "\", maar moet een getal van 1 tot 65535 zijn.");
    }

    /** A database that somebody gave may be their real one: made-up people come into it only when asked for. */
    private static String usualSample(Map<String, String> environment) {
        return value(environment, "LERARENKAART_DB_URL").isPresent() ? "none" : "small";
    }

    private static Sample sample(String text) {
        try {
            return Sample.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("LERARENKAART_SAMPLE is \"" + text + "\", maar moet none, small of full zijn.");
        }
    }

    /** The server refuses an empty password with an error nobody understands, so we refuse it first. */
    private static OutsideDatabase outside(String url, Map<String, String> environment) {
        if (!url.startsWith("jdbc:mysql:") && !url.startsWith("jdbc:mariadb:")) {
            throw new CannotStart("LERARENKAART_DB_URL moet met jdbc:mysql: of jdbc:mariadb: beginnen.");
        }
        return new OutsideDatabase(
                url,
                value(environment, "LERARENKAART_DB_USER").orElseThrow(() -> missing("LERARENKAART_DB_USER")),
                value(environment, "LERARENKAART_DB_PASSWORD").orElseThrow(() -> missing("LERARENKAART_DB_PASSWORD")));
    }

    private static CannotStart missing(String name) {
        return new CannotStart("Met LERARENKAART_DB_URL is ook " + name + " nodig.");
    }

    @Override
    public String toString() {
        return "Settings[home=" + home + ", port=" + port + ", sample=" + sample + "]";
    }
}
