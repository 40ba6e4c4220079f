package be.lerarenkaart.embedded;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The second server this system promises to work on. Only tests start it, so it need not outlive a kill. */
final class MySqlServer implements DatabaseServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Account account;
    private final Process process;

    private MySqlServer(Account account, Process process) {
        this.account = account;
        this.process = process;
    }

    /** @param programs folder below which the archive of MySQL was unpacked */
    static MySqlServer start(Path folder, Path programs, List<String> statements) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            Path mysqld = mysqld(programs);
            Path data = home.resolve("data");
            Path log = home.resolve("mysqld.log");
            ServerProcesses.on(data).forEach(ServerProcesses::stop);
            if (!Files.isDirectory(data)) {
                initialize(mysqld, data, log);
            }
            Account account = Account.create();
            Path welcome = account.welcomeIn(home, statements);
            try {
                Process process = run(mysqld, data, log, options(home, account, welcome));
                var server = new MySqlServer(account, process);
                server.await(log);
                return server;
            } finally {
                Files.deleteIfExists(welcome);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("MySQL in " + folder + " did not start", e);
        }
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

    @Override
    public void close() {
        ServerProcesses.stop(process.toHandle());
    }

    private static Path mysqld(Path programs) throws IOException {
        try (var files = Files.walk(programs)) {
            Path found = files.filter(file -> file.endsWith(Path.of("bin", "mysqld")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No MySQL below " + programs + ": use the profile mysql8"));
            // The archive forgets who may run what.
            found.toFile().setExecutable(true);
            return found.toRealPath();
        }
    }

    private static void initialize(Path mysqld, Path data, Path log) throws IOException, InterruptedException {
        if (run(mysqld, data, log, List.of("--initialize-insecure")).waitFor() != 0) {
            throw new IOException("MySQL could not make its data folder, see " + log);
        }
    }

    private static List<String> options(Path home, Account account, Path welcome) throws IOException {
        String socket = "/tmp/lerarenkaart-" + account.port() + ".sock";
        return List.of(
                "--port=" + account.port(),
                "--socket=" + socket,
                "--bind-address=" + Account.LOOPBACK,
                "--init-file=" + welcome,
                "--pid-file=" + home.resolve("mysqld.pid"),
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--skip-name-resolve",
                // No keys are made and none are needed: the connection does not leave the machine.
                "--default-authentication-plugin=mysql_native_password",
                "--auto-generate-certs=OFF",
                "--sha256-password-auto-generate-rsa-keys=OFF",
                "--caching-sha2-password-auto-generate-rsa-keys=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=" + ConnectionUrl.COLLATION,
                "--default-time-zone=+00:00",
                "--local-infile=1",
                "--innodb-buffer-pool-size=256M");
    }

    private static Process run(Path mysqld, Path data, Path log, List<String> options) throws IOException {
        var command = new ArrayList<String>();
        command.add(mysqld.toString());
        command.add("--no-defaults");
        command.add("--basedir=" + mysqld.getParent().getParent());
        command.add("--datadir=" + data);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void await(Path log) throws InterruptedException {
        var source = new MysqlDataSource();
        source.setUrl(jdbcUrl(EmbeddedDatabase.SCHEMA));
        source.setUser(user());
        source.setPassword(password());
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                source.getConnection().close();
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || Instant.now().isAfter(end)) {
                    close();
                    throw new UncheckedIOException(new IOException("MySQL did not start, see " + log, e));
                }
                Thread.sleep(100);
            }
        }
    }
}
