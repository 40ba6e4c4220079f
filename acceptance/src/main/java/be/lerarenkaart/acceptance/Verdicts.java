package be.lerarenkaart.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;

/** The server's verdict of each row of an import. */
final class Verdicts {

    private static final Set<String> ACCEPTING = Set.of("OK", "ACCEPTED", "WARNING");
    private static final Set<String> TOLD_BY_CODE = Set.of("REJECTED", "MERGED", "REVIEW");

    private final Api api;

    Verdicts(Api api) {
        this.api = api;
    }

    void each(URI watched, Reader reader) {
        try (InputStream in = api.getCsv(URI.create(watched + "/verdicts"))) {
            Records.each(
                    in,
                    told -> reader.read(
                            Integer.parseInt(told.getField("row")), told.getField("verdict"), told.getField("code")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One word for lists and subscriptions, where the verdict may be told as itself or as the code of a general one.
     * A list's row that counts, counts with a warning too.
     */
    static String word(String verdict, String code) {
        if (ACCEPTING.contains(verdict)) {
            return "OK";
        }
        return TOLD_BY_CODE.contains(verdict) && !code.isEmpty() ? code : verdict;
    }

    interface Reader {
        void read(int row, String verdict, String code);
    }
}
