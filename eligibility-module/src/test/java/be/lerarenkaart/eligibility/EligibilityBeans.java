package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The beans of this module, wired as in the server, on one connection of the caller's transaction. */
final class EligibilityBeans implements AutoCloseable {

    private final WeldContainer container;

    EligibilityBeans(Connection connection) {
        Database database = new Database(new OneConnection(connection));
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(
                        CardYears.class,
                        CardYearTable.class,
                        RuleSets.class,
                        CurrentSources.class,
                        People.class,
                        PersonMatching.class,
                        EpdDeliveries.class,
                        StaffLists.class,
                        Postcodes.class,
                        Institutions.class,
                        Candidates.class,
                        Decisions.class,
                        EntitlementRun.class,
                        StaffMemberTable.class,
                        StaffMembers.class)
                .addExtension(new GivenDatabase(database))
                .initialize();
    }

    <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    @Override
    public void close() {
        container.close();
    }

    /** Stands in for the server's pool: everybody works on the same connection, which stays open. */
    private record OneConnection(Connection connection) implements DataSource {

        @Override
        public Connection getConnection() {
            return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(connection, arguments));
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }

        @Override
        public java.io.PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(java.io.PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

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
}
