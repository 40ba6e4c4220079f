package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What an institution chose for the columns of a file with the same headings. */
@ApplicationScoped
class Layouts {

    @Inject
    private Database database;

    /** Null when these headings were never met. */
    List<String> find(String institution, List<String> headings) {
        return database
                .query(
                        "select choices from eligibility_list_layout where institution_number = ? and headings = ?",
                        row -> Cells.split(row.getString(1)),
                        institution,
                        hash(headings))
                .stream()
                .findFirst()
                .orElse(null);
    }

    void remember(String institution, List<String> headings, List<String> choices) {
        database.update(
                """
                insert into eligibility_list_layout (institution_number, headings, choices, used_at)
                values (?, ?, ?, utc_timestamp(6))
                on duplicate key update choices = values(choices), used_at = values(used_at)
                """,
                institution,
                hash(headings),
                Cells.join(choices));
    }

    /** Headings are of any length, and may be anything. */
    private static String hash(List<String> headings) {
        try {
            byte[] text = Cells.join(headings).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
