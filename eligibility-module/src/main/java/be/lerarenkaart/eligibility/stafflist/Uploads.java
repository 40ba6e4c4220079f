package be.lerarenkaart.eligibility.stafflist;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterOutputStream;

/** Files that were dropped or pasted, until another takes their place: columns can be chosen anew. */
@ApplicationScoped
class Uploads {

    /** What was dropped. */
    record Upload(long id, String fileName, boolean pasted) {}

    private static final int CHUNK = 1 << 20;

    @Inject
    private Database database;

    Optional<Upload> find(CardYear year, String institution) {
        return database
                .query(
                        "select id, file_name, pasted from eligibility_list_upload"
                                + " where card_year = ? and institution_number = ?",
                        row -> new Upload(row.getLong(1), row.getString(2), row.getBoolean(3)),
                        year.value(),
                        institution)
                .stream()
                .findFirst();
    }

    long store(CardYear year, String institution, Path file, String name, boolean pasted, By by) throws IOException {
        delete(year, institution);
        long id = database.insert(
                """
                insert into eligibility_list_upload
                       (card_year, institution_number, file_name, pasted, received_by, received_at)
                values (?, ?, ?, ?, ?, utc_timestamp(6))
                """,
                year.value(),
                institution,
                name,
                pasted,
                by.name());
        try (InputStream plain = Files.newInputStream(file);
                InputStream packed = new DeflaterInputStream(plain, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            int sequence = 0;
            for (byte[] chunk = packed.readNBytes(CHUNK); chunk.length > 0; chunk = packed.readNBytes(CHUNK)) {
                database.update(
                        "insert into eligibility_list_upload_chunk (upload_id, sequence, bytes) values (?, ?, ?)",
                        id,
                        sequence++,
                        chunk);
            }
        }
        return id;
    }

    void copyTo(long upload, Path target) throws IOException {
        String sql = "select bytes from eligibility_list_upload_chunk where upload_id = ? and sequence = ?";
        try (OutputStream out = new InflaterOutputStream(Files.newOutputStream(target))) {
            for (int sequence = 0; ; sequence++) {
                List<byte[]> chunk = database.query(sql, row -> row.getBytes(1), upload, sequence);
                if (chunk.isEmpty()) {
                    return;
                }
                out.write(chunk.get(0));
            }
        }
    }

    void delete(CardYear year, String institution) {
        database.update(
                "delete from eligibility_list_upload where card_year = ? and institution_number = ?",
                year.value(),
                institution);
    }
}
