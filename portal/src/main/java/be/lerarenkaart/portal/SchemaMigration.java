package be.lerarenkaart.portal;

import be.lerarenkaart.kernel.ModuleSchema;
import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings the database to today's shape before anybody uses it, ground floor first, since a view may read what lies
 * below. A migration that fails stops the deployment: half a schema must not serve.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final List<String> FLOORS = List.of("eligibility", "access", "distribution", "partner", "reporting");

    @Resource(lookup = "java:app/jdbc/lerarenkaart")
    private DataSource database;

    @Inject
    private Event<SchemaMigrated> migrated;

    @PostConstruct
    void migrate() {
        FLOORS.forEach(module -> ModuleSchema.migrate(database, module));
        migrated.fire(new SchemaMigrated());
    }
}
