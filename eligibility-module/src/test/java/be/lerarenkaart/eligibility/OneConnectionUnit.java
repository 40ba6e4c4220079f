package be.lerarenkaart.eligibility;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;

/** A persistence unit on the test's own connection, injected where the server would inject its own. */
final class OneConnectionUnit implements JpaInjectionServices {

    private final EntityManagerFactory factory;
    private final EntityManager entities;

    OneConnectionUnit(String name, DataSource source) {
        factory = Persistence.createEntityManagerFactory(
                name,
                Map.of(
                        PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                        PersistenceUnitProperties.JTA_DATASOURCE, "",
                        PersistenceUnitProperties.NON_JTA_DATASOURCE, source,
                        PersistenceUnitProperties.WEAVING, "false",
                        PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"));
        entities = factory.createEntityManager();
    }

    EntityManager entities() {
        return entities;
    }

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
        return () -> new Given<>(entities);
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint point) {
        return () -> new Given<>(factory);
    }

    @Override
    public void cleanup() {
        if (factory.isOpen()) {
            factory.close();
        }
    }

    private record Given<T>(T instance) implements ResourceReference<T> {

        @Override
        public T getInstance() {
            return instance;
        }

        @Override
        public void release() {
            // Closed with the factory.
        }
    }
}
