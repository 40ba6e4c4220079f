package be.lerarenkaart.mail;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** What a pool does for a sender: each thread keeps its connection. As in the server, one sees what others committed. */
public final class KeptConnections implements DataSource {

    private final DataSource source;
    private final ThreadLocal<Connection> kept = new ThreadLocal<>();

    public KeptConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (kept.get() == null) {
            Connection fresh = source.getConnection();
            fresh.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            kept.set(fresh);
        }
        Connection connection = kept.get();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nobody reads it.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Nobody signs in.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
