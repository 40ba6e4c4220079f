package be.lerarenkaart.bench;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.jboss.weld.injection.spi.JpaInjectionServices;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** The modules' persistence units, on the bench's one connection and within its transactions. */
final class PersistenceUnits implements JpaInjectionServices {

    private final Map<String, EntityManager> entities = new TreeMap<>();
    private final DataSource dataSource;

    PersistenceUnits(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void begin() {
        entities.values().forEach(unit -> unit.getTransaction().begin());
    }

    /** Sends what changed to the database and forgets what was read; the connection's own commit comes after. */
    void complete() {
        for (EntityManager unit : entities.values()) {
            unit.getTransaction().commit();
            unit.clear();
        }
    }

    @Override
    public ResourceReferenceFactory<EntityManager> registerPersistenceContextInjectionPoint(InjectionPoint point) {
        String name =
                point.getAnnotated().getAnnotation(PersistenceContext.class).unitName();
        EntityManager unit = entities.computeIfAbsent(name, this::open);
        return () -> new SimpleResourceReference<>(unit);
    }

    private EntityManager open(String name) {
        return Persistence.createEntityManagerFactory(
                        name,
                        Map.of(
                                PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL",
                                PersistenceUnitProperties.JTA_DATASOURCE, "",
                                PersistenceUnitProperties.NON_JTA_DATASOURCE, dataSource,
                                PersistenceUnitProperties.WEAVING, "false",
                                PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"))
                .createEntityManager();
    }

    @Override
    public ResourceReferenceFactory<EntityManagerFactory> registerPersistenceUnitInjectionPoint(InjectionPoint point) {
        throw new UnsupportedOperationException("no module asks for a factory: " + point);
    }

    @Override
    public void cleanup() {
        entities.values().forEach(unit -> unit.getEntityManagerFactory().close());
        entities.clear();
    }
}
