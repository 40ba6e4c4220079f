package be.lerarenkaart.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The only way into a server of ours: a loopback port that was free and a password made for this run. */
record Account(String user, String password, int port) {

    static final String LOOPBACK = "127.0.0.1";

    static Account create() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return new Account("lerarenkaart", password, probe.getLocalPort());
        }
    }

    /** Writes what the server must run before it lets anyone in; the caller deletes the file, it holds the password. */
    Path welcomeIn(Path folder, List<String> statements) throws IOException {
        Path file = folder.resolve("welcome.sql");
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        String account = "'" + user + "'@'" + LOOPBACK + "'";
        var lines = new ArrayList<String>();
        lines.add("create database if not exists " + EmbeddedDatabase.SCHEMA + " character set utf8mb4 collate "
                + ConnectionUrl.COLLATION + ";");
        lines.add("create user if not exists " + account + " identified by '" + password + "';");
        lines.add("alter user " + account + " identified by '" + password + "';");
        lines.add("grant all on " + EmbeddedDatabase.SCHEMA + ".* to " + account + ";");
        statements.forEach(statement -> lines.add(statement.replace("{account}", account)));
        return Files.write(file, lines);
    }

    String jdbcUrl(String schema) {
        return ConnectionUrl.of(LOOPBACK, port, schema) + "&sslMode=DISABLED";
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return user + "@" + LOOPBACK + ":" + port;
    }
}
