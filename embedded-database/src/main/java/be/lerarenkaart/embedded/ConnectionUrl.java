package be.lerarenkaart.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How this system talks to its database: the parameters every address of a MySQL 8 or MariaDB 11 server must carry.
 * They stand here once; the embedded server, the tests and an outside server all get them.
 */
public final class ConnectionUrl {

    /** How text compares: case and accents do not count. Tables say it too, in their own DDL. */
    static final String COLLATION = "utf8mb4_unicode_520_ci";

    private static final Map<String, String> PARAMETERS = parameters();

    private ConnectionUrl() {}

    public static String of(String host, int port, String schema) {
        return complete("jdbc:mysql://" + host + ":" + port + "/" + schema);
    }

    /** Adds what is missing to an address someone typed; what it already says stays as it is. */
    public static String complete(String url) {
        String mysql = url.startsWith("jdbc:mariadb:") ? "jdbc:mysql:" + url.substring("jdbc:mariadb:".length()) : url;
        int question = mysql.indexOf('?');
        String base = question < 0 ? mysql : mysql.substring(0, question);
        String given = question < 0 ? "" : mysql.substring(question + 1);
        String added = PARAMETERS.entrySet().stream()
                .filter(parameter -> !("&" + given).contains("&" + parameter.getKey() + "="))
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return base + "?" + (given.isEmpty() || added.isEmpty() ? given + added : given + "&" + added);
    }

    private static Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        // Halves the questions per request: the driver remembers what it told the session.
        all.put("useLocalSessionState", "true");
        all.put("rewriteBatchedStatements", "true");
        all.put("cachePrepStmts", "true");
        // datetime(6) holds UTC whatever the time zone of server and JVM.
        all.put("connectionTimeZone", "UTC");
        all.put("forceConnectionTimeZoneToSession", "true");
        // Both servers compare literals as our tables compare columns.
        all.put("connectionCollation", COLLATION);
        // No server may ask us for a file. A path, though none exists there, keeps LOAD DATA LOCAL known to the
        // session, so that the code that streams rows can open the door for its own statement.
        all.put("allowLoadLocalInfile", "false");
        all.put("allowLoadLocalInfileInPath", "/nonexistent");
        // A server that speaks TLS asks who we are, and ends the conversation when it does not know the certificate:
        // without this it would be shown the one that Payara keeps for its own sake.
        all.put("fallbackToSystemKeyStore", "false");
        return all;
    }
}
