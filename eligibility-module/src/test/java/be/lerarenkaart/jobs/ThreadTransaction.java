package be.lerarenkaart.jobs;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Stands in for the server's pool and transactions: one connection per thread and transaction. */
final class ThreadTransaction implements DataSource, UserTransaction, TransactionSynchronizationRegistry {

    private final DataSource source;
    private final ThreadLocal<Connection> running = new ThreadLocal<>();
    private final ThreadLocal<Followers> followers = new ThreadLocal<>();

    ThreadTransaction(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection transaction = running.get();
        if (transaction == null) {
            return source.getConnection();
        }
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(transaction, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void begin() {
        try {
            Connection connection = source.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            running.set(connection);
            followers.set(new Followers());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void commit() throws RollbackException {
        Followers told = followers.get();
        try {
            told.synchronizations.forEach(Synchronization::beforeCompletion);
        } catch (RuntimeException refused) {
            told.rollbackOnly = true;
        }
        end(!told.rollbackOnly);
        if (told.rollbackOnly) {
            throw new RollbackException();
        }
    }

    @Override
    public void rollback() {
        end(false);
    }

    private void end(boolean keep) {
        try (Connection connection = running.get()) {
            running.remove();
            followers.remove();
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setRollbackOnly() {
        followers.get().rollbackOnly = true;
    }

    @Override
    public boolean getRollbackOnly() {
        return followers.get().rollbackOnly;
    }

    @Override
    public Object getTransactionKey() {
        return followers.get();
    }

    @Override
    public int getTransactionStatus() {
        return getStatus();
    }

    @Override
    public void putResource(Object key, Object value) {
        followers.get().resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return followers.get().resources.get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        followers.get().synchronizations.add(synchronization);
    }

    @Override
    public int getStatus() {
        return running.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    /** Who is told before a transaction ends, and what they remember until then. */
    private static final class Followers {

        private final List<Synchronization> synchronizations = new ArrayList<>();
        private final Map<Object, Object> resources = new HashMap<>();
        private boolean rollbackOnly;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // A test does not wait that long.
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
