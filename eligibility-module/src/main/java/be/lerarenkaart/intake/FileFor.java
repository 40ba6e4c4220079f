package be.lerarenkaart.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a file is for.
 *
 * @param kind of an {@link Importer}
 * @param cardYear 0 for a reference list
 * @param scope the one thing that the sender may speak of, such as their institution; empty when that is everything
 */
public record FileFor(String kind, int cardYear, String scope) {

    /** The same bytes of two senders who are bound are two files: what one sent is none of the other's business. */
    String contentKey(ReceivedFile file) {
        byte[] both = (scope + ':' + file.sha256Hex()).getBytes(StandardCharsets.US_ASCII);
        return scope.isEmpty()
                ? file.sha256Hex()
                : HexFormat.of().formatHex(ReceivedFile.sha256().digest(both));
    }
}
