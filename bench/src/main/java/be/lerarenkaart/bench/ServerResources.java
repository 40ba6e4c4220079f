package be.lerarenkaart.bench;

import jakarta.enterprise.inject.spi.InjectionPoint;
import javax.sql.DataSource;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** What the server would put into fields marked as resources: the data source; the rest is for servers only. */
final class ServerResources implements ResourceInjectionServices {

    private final DataSource dataSource;

    ServerResources(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
        Object resource = point.getType() == DataSource.class ? dataSource : null;
        return () -> reference(resource);
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
        return () -> reference(null);
    }

    private static ResourceReference<Object> reference(Object resource) {
        return new SimpleResourceReference<>(resource);
    }

    @Override
    public void cleanup() {
        // The data source belongs to the bench.
    }
}
