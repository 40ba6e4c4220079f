package be.lerarenkaart.distribution;

import be.lerarenkaart.bulk.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Stands in for the server's transactions: within {@link #in} a thread's connections are one, kept or rolled back as one. */
public final class TransactionsInTest {

    private final DataSource source;
    private final ThreadLocal<Connection> running = new ThreadLocal<>();

    public TransactionsInTest(DataSource source) {
        this.source = source;
    }

    public <T> T in(Supplier<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            running.set(connection);
            try {
                T result = work.get();
                connection.commit();
                return result;
            } catch (RuntimeException | Error failed) {
                connection.rollback();
                throw failed;
            } finally {
                running.remove();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands, as seen from within. */
    public static Cards cards(Database database) {
        return new Cards(database);
    }

    public void in(Runnable work) {
        in(() -> {
            work.run();
            return null;
        });
    }

    /** To give to what is tested. */
    public DataSource dataSource() {
        return proxy(
                DataSource.class, source, (name, result) -> name.equals("getConnection") ? connection(result) : result);
    }

    private Object connection(Object fresh) {
        Connection transaction = running.get();
        if (transaction == null) {
            return fresh;
        }
        close((Connection) fresh);
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : call(method, transaction, arguments));
    }

    private static void close(Connection unused) {
        try {
            unused.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Turned {
        Object turn(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, Object target, Turned turned) {
        return type.cast(Proxy.newProxyInstance(
                TransactionsInTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> turned.turn(method.getName(), call(method, target, arguments))));
    }

    private static Object call(java.lang.reflect.Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
