package be.lerarenkaart.bulk;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/**
 * LOAD DATA LOCAL from a stream that is made while the server reads it: memory stays flat, and the server inserts
 * while we still think. Both MySQL 8 and MariaDB 11 need {@code local_infile} on. The driver is told to allow it for the
 * one statement that has a stream, so that no other statement can ever make it read a file.
 */
public final class BulkLoad {

    /** Hands over rows until there are none left. */
    @FunctionalInterface
    public interface RowSource {
        /** Writes the next rows, one or some; false when there was nothing left to write. */
        boolean writeNext(RowWriter rows) throws IOException;
    }

    private BulkLoad() {}

    /**
     * @param connection of the running transaction
     * @param intoColumns table and columns, as {@code my_table (a, b)}; may end in a SET clause
     * @return the number of rows the server took, which is the number that was written
     * @throws SQLException when it took less, or took something else than was written: LOCAL makes the server skip a
     *     second row of a key and cut what does not fit, where an INSERT would refuse
     */
    public static long load(Connection connection, String intoColumns, RowSource source) throws SQLException {
        RuntimeProperty<Boolean> allowed = connection
                .unwrap(JdbcConnection.class)
                .getPropertySet()
                .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
        boolean before = allowed.getValue();
        try (Statement statement = connection.createStatement()) {
            Rows rows = new Rows(source);
            JdbcStatement driver = statement.unwrap(JdbcStatement.class);
            driver.setLocalInfileInputStream(rows);
            allowed.setValue(true);
            try {
                long loaded = statement.executeLargeUpdate("load data local infile 'rows' into table "
                        + intoColumns.replaceFirst(" ", " character set utf8mb4 "));
                rows.rethrowFailure();
                mustBeWhole(connection, intoColumns, rows.rows.rowsEnded(), loaded);
                return loaded;
            } finally {
                allowed.setValue(before);
                driver.setLocalInfileInputStream(null);
            }
        }
    }

    /** Names no value: it may be somebody's. */
    private static void mustBeWhole(Connection connection, String intoColumns, long written, long loaded)
            throws SQLException {
        Set<Integer> warnings = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet told = statement.executeQuery("show warnings")) {
            while (told.next()) {
                if (!told.getString("Level").equals("Note")) {
                    warnings.add(told.getInt("Code"));
                }
            }
        }
        if (loaded != written || !warnings.isEmpty()) {
            throw new SQLException("of " + written + " rows into " + intoColumns + ", " + loaded
                    + " were taken; warnings " + warnings);
        }
    }

    private static final class Rows extends InputStream {
        private static final int ENOUGH = 1 << 15;
        private final RowSource source;
        private final RowWriter rows = new RowWriter();
        private int at;
        private boolean ended;
        private Throwable failure;

        Rows(RowSource source) {
            this.source = source;
        }

        @Override
        public int read(byte[] target, int offset, int max) {
            if (at == rows.length() && !fill()) {
                return -1;
            }
            int count = rows.drainTo(target, offset, max, at);
            at += count;
            return count;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        private boolean fill() {
            rows.clear();
            at = 0;
            try {
                while (!ended && rows.length() < ENOUGH) {
                    ended = !source.writeNext(rows);
                }
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            ended |= failure != null;
            return failure == null && rows.length() > 0;
        }

        /** A fault of ours must not break the driver off in the middle of a packet: the stream ends, then we tell. */
        private void rethrowFailure() {
            if (failure instanceof Error fault) {
                throw fault;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
        }
    }
}
