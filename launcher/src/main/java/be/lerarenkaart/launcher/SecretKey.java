package be.lerarenkaart.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key with which the portal seals secrets that it must read back. Made at the first start and kept in the home
 * folder, which nobody else may read; whoever gives one in the settings keeps it elsewhere.
 */
final class SecretKey {

    static final String FILE = "secret.key";

    private static final int BYTES = 32;

    private SecretKey() {}

    static String keptIn(HomeFolder home) {
        Path file = home.path().resolve(FILE);
        try {
            if (Files.notExists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createFile(file);
                boolean ours =
                        file.toFile().setReadable(false, false) && file.toFile().setReadable(true, true);
                if (!ours) {
                    throw new CannotStart("Het bestand " + file + " kan niet afgeschermd worden.");
                }
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("Het bestand " + file + " kan niet gebruikt worden: " + e.getMessage(), e);
        }
    }
}
