package be.lerarenkaart.systemtest.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.Program;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LauncherIT {

    private static final String HOME = "launcher-home";
    private static final String OTHER_HOME = "launcher-other-home";

    private int port;
    private Program system;

    @BeforeAll
    static void emptyFolders() throws Exception {
        Program.forget(HOME);
        Program.forget(OTHER_HOME);
    }

    @BeforeEach
    void aRunningSystem() throws Exception {
        port = Program.freePort();
        system = Program.start(HOME, port).awaitReady();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void whenStartedTwice_thenTheSecondGetsASentenceAndTheFirstGoesOn() throws Exception {
        Program samePort = Program.start(OTHER_HOME, port);
        assertThat(samePort.exitCode()).isEqualTo(1);
        assertThat(samePort.output()).contains("Poort " + port + " is al in gebruik");
        assertThat(samePort.output()).doesNotContain("Exception");

        Program second = Program.startIn(HOME, "launcher-second", Program.freePort());
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("Lerarenkaart draait al in de map " + Program.home(HOME));
        assertThat(second.output()).doesNotContain("Exception");

        assertThat(health()).isEqualTo(200);
    }

    @Test
    void whenKilledAndStartedAgain_thenItServesAndStopsWithoutLeavingAnything() throws Exception {
        system.kill();
        assertThat(databaseServers()).hasSize(1);

        system = Program.start(HOME, port).awaitReady();
        assertThat(databaseServers()).hasSize(1);
        assertThat(health()).isEqualTo(200);

        system.close();
        assertThat(databaseServers()).isEmpty();
        assertThat(system.output()).endsWith("Stoppen: Ctrl-C.\nLerarenkaart stopt …\nGestopt.\n");
    }

    @Test
    void whenItRuns_thenNothingListensBeyondThisMachine() throws Exception {
        for (InetAddress address : addressesBeyondThisMachine()) {
            assertThat(answers(address, port))
                    .as("port %d on %s", port, address)
                    .isFalse();
        }
        assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
    }

    @Test
    void whenSecretsAreGiven_thenTheyStandInNoOutputAndNoFile() throws Exception {
        assertThat(system.output()).doesNotContain(Administrator.PASSWORD, Administrator.KEY);
        try (var files = Files.walk(Program.home(HOME).resolve("logs"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain(Administrator.PASSWORD, Administrator.KEY);
            }
        }
    }

    private int health() throws IOException {
        return ((HttpURLConnection)
                        system.address().resolve("health/ready").toURL().openConnection())
                .getResponseCode();
    }

    private static List<ProcessHandle> databaseServers() throws IOException {
        String data = "--datadir=" + Program.home(HOME).toRealPath().resolve("database/data");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains(data))
                        .orElse(false))
                .toList();
    }

    private static List<InetAddress> addressesBeyondThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
