package be.lerarenkaart.kernel;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables of one module: its own folder of migrations and its own history, so that a module's numbering is nobody
 * else's business. The portal and the tests bring a database to today's shape through here alone.
 */
public final class ModuleSchema {

    private ModuleSchema() {}

    /**
     * Applies what is new below {@code db/<module>}; a module without such a folder has no tables. Servers that start
     * together wait for each other.
     */
    public static void migrate(DataSource database, String module) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database)
                .locations("classpath:db/" + module)
                .table(module + "_schema_history")
                // The schema is never empty: other modules' tables stand in it.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Two changes made side by side may arrive in another order than that of their numbers.
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
