package be.lerarenkaart.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file as somebody might send it, and what we make of it. */
record GivenFile(byte[] bytes) {

    private static final long LIMIT = 64L << 20;

    static GivenFile of(byte... bytes) {
        return new GivenFile(bytes);
    }

    static GivenFile text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    static GivenFile text(String text, Charset charset) {
        return new GivenFile(text.getBytes(charset));
    }

    GivenFile behind(int... mark) {
        byte[] marked = new byte[mark.length + bytes.length];
        for (int i = 0; i < mark.length; i++) {
            marked[i] = (byte) mark[i];
        }
        System.arraycopy(bytes, 0, marked, mark.length, bytes.length);
        return new GivenFile(marked);
    }

    FileFormat format() {
        try (ReceivedFile received = ReceivedFile.from(new ByteArrayInputStream(bytes), LIMIT)) {
            return received.recognise();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows(Column... columns) {
        try (ReceivedFile received = ReceivedFile.from(new ByteArrayInputStream(bytes), LIMIT);
                RowSequence sequence = received.recognise().rows(received.path(), List.of(columns))) {
            List<Row> rows = new ArrayList<>();
            for (Row row = sequence.next(); row != null; row = sequence.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of all rows. */
    List<List<String>> values(Column... columns) {
        return rows(columns).stream().map(row -> List.of(row.values())).toList();
    }
}
