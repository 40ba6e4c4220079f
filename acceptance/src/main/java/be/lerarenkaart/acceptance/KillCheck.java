package be.lerarenkaart.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The command: {@code java -cp "acceptance/target/acceptance.jar:acceptance/target/lib/*"
 * be.lerarenkaart.acceptance.KillCheck <launcher.jar> <empty folder for its data> <folder> <card year> [times]}. Starts a
 * server of its own and plays the campaign while killing it, five times in each kind of job unless told otherwise; then
 * everything must be as if nothing had happened, and each kind must have had its kills, but for those that are named in
 * {@link Kills} as too fast.
 */
public final class KillCheck {

    private static final int USUAL_TIMES = 5;

    private KillCheck() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.out.println("Use: <launcher.jar> <empty folder> <folder with card years> <card year> [times]");
            System.exit(2);
        }
        YearFolder folder = new YearFolder(Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        if (!folder.exists()) {
            System.exit(folder.tellThatItIsMissing(System.out));
        }
        int times = arguments.length > 4 ? Integer.parseInt(arguments[4]) : USUAL_TIMES;
        String key = "lk_" + UUID.randomUUID() + UUID.randomUUID();
        boolean accepted;
        try (MortalServer server =
                new MortalServer(Path.of(arguments[0]), Path.of(arguments[1]), freePort(), key, times, System.out)) {
            accepted = Acceptance.checkWhileKilling(folder, server, key, System.out);
        } catch (AcceptanceFailure failure) {
            System.out.println("NOT ACCEPTED: " + failure.getMessage());
            accepted = false;
        }
        System.exit(accepted ? 0 : 1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
