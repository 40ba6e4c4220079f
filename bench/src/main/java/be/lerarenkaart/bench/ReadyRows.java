package be.lerarenkaart.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows of a table written down as LOAD DATA reads them: nothing is left to do but to load them. */
record ReadyRows(Path file, long count) {

    static ReadyRows of(Connection connection, String select, Path file) throws SQLException, IOException {
        long written = 0;
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                BufferedWriter out = Files.newBufferedWriter(file)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = statement.executeQuery(select)) {
                int columns = rows.getMetaData().getColumnCount();
                for (; rows.next(); written++) {
                    for (int column = 1; column <= columns; column++) {
                        out.write(column == 1 ? "" : "\t");
                        out.write(escaped(rows.getString(column)));
                    }
                    out.write('\n');
                }
            }
        }
        return new ReadyRows(file, written);
    }

    private static String escaped(String value) {
        return value == null
                ? "\\N"
                : value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    long load(Connection connection, String table) throws SQLException, IOException {
        try (InputStream rows = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                Statement statement = connection.createStatement()) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
            return statement.executeLargeUpdate(
                    "load data local infile 'rows' into table " + table + " character set utf8mb4");
        }
    }
}
