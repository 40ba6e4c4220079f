package be.lerarenkaart.bulk;

import java.sql.Connection;
import java.sql.SQLException;

/** The connection of a transaction, kept open for what is still to be done on it when the transaction ends. */
public final class HeldConnection implements AutoCloseable {

    private final Connection connection;

    HeldConnection(Connection connection) {
        this.connection = connection;
    }

    public <T> T call(Database.ConnectionWork<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("statement failed", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("connection not given back", e);
        }
    }
}
