package be.lerarenkaart.access;

import be.lerarenkaart.embedded.TestDatabase;
import be.lerarenkaart.kernel.ModuleSchema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Function;

/** The module's tables on a real server, and its persistence unit outside a container. */
final class AccessDatabase {

    private final EntityManagerFactory factory;

    AccessDatabase() {
        TestDatabase database = TestDatabase.fresh();
        ModuleSchema.migrate(database.dataSource(), "access");
        factory = Persistence.createEntityManagerFactory(
                "access",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.nonJtaDataSource",
                        database.dataSource()));
    }

    /** What a request would do: one transaction on entities of its own. */
    <T> T request(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        }
    }
}
