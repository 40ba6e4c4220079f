package be.lerarenkaart.systemtest;

import be.lerarenkaart.embedded.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the database, and tells the server that Arquillian will start where it is. */
public final class DatabaseForTheServer implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TestDatabase database = TestDatabase.fresh();
        var settings = new Properties();
        settings.setProperty("lerarenkaart.db.url", database.jdbcUrl());
        settings.setProperty("lerarenkaart.db.user", database.user());
        settings.setProperty("lerarenkaart.db.password", database.password());
        settings.setProperty("lerarenkaart.secret.key", "a-key-for-the-secrets-of-the-system-tests");
        settings.setProperty("lerarenkaart.admin.key", Administrator.KEY);
        settings.setProperty("lerarenkaart.admin.password", Administrator.PASSWORD);
        try (var file = Files.newBufferedWriter(Path.of("target", "server.properties"))) {
            settings.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
