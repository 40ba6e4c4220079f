package be.lerarenkaart.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body that arrived whole on disk, measured while it came. Deleted when closed, unless somebody keeps it. */
final class ReceivedFile implements AutoCloseable {

    private final Path path;
    private final long size;
    private final String sha256;
    private final Utf8Census census;
    private boolean kept;

    private ReceivedFile(Path path, long size, String sha256, Utf8Census census) {
        this.path = path;
        this.size = size;
        this.sha256 = sha256;
        this.census = census;
    }

    /**
     * Reads the body to its end. One that is too large is read on without being kept, up to four times the limit, so
     * that a sender who only listens afterwards still hears why.
     */
    static ReceivedFile from(InputStream body, long limit) throws IOException {
        Path path = Files.createTempFile("intake", ".part");
        try {
            MessageDigest digest = sha256();
            Utf8Census census = new Utf8Census();
            long size = 0;
            byte[] buffer = new byte[1 << 16];
            try (OutputStream out = Files.newOutputStream(path)) {
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    size += read;
                    if (size > 4 * limit) {
                        throw RefusedFile.tooLarge(limit);
                    }
                    if (size <= limit) {
                        digest.update(buffer, 0, read);
                        census.count(buffer, read);
                        out.write(buffer, 0, read);
                    }
                }
            }
            if (size > limit) {
                throw RefusedFile.tooLarge(limit);
            }
            return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()), census);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    String sha256Hex() {
        return sha256;
    }

    FileFormat recognise() throws IOException {
        return FileRecognition.recognise(path, census);
    }

    /** Somebody else deletes it. */
    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            Files.deleteIfExists(path);
        }
    }
}
