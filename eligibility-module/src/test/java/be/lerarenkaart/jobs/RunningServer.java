package be.lerarenkaart.jobs;

import be.lerarenkaart.bulk.Database;
import be.lerarenkaart.eligibility.GivenDatabase;
import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;

/** A server as far as jobs can see: its runner, its own transactions and threads. Two of them share a database. */
public final class RunningServer implements AutoCloseable {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
    private final WeldContainer container;

    public RunningServer(DataSource source, Class<?>... works) {
        ThreadTransaction transaction = new ThreadTransaction(source);
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(JobTable.class, Jobs.class, JobRunner.class, JobTransaction.class, InTransaction.class)
                .interceptors(InTransaction.class)
                .addBeanClasses(works)
                .addExtension(new GivenDatabase(new Database(transaction)))
                .addServices(new Resources(transaction, threads))
                .initialize();
    }

    public RunningServer started() {
        container.event().fire(new SchemaMigrated());
        return this;
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    Jobs jobs() {
        return get(Jobs.class);
    }

    /** Waits for the end of a job. */
    public Job await(long id) {
        Job job = jobs().get(id);
        while (!job.state().isFinal()) {
            LockSupport.parkNanos(20_000_000);
            job = jobs().get(id);
        }
        return job;
    }

    @Override
    public void close() {
        container.close();
        threads.shutdownNow();
    }

    private record Resources(ThreadTransaction transaction, ScheduledExecutorService threads)
            implements ResourceInjectionServices {

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
            Class<?> asked = (Class<?>) point.getType();
            return () -> new Given(asked.isInstance(transaction) ? transaction : managed(asked));
        }

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
            throw new UnsupportedOperationException(jndiName);
        }

        /** Managed executors do here what plain ones do. */
        private Object managed(Class<?> asked) {
            return Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {asked}, (proxy, method, arguments) -> {
                        try {
                            return method.invoke(threads, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public void cleanup() {
            // The server closes its threads itself.
        }
    }

    private record Given(Object instance) implements ResourceReference<Object> {

        @Override
        public Object getInstance() {
            return instance;
        }

        @Override
        public void release() {
            // Lives as long as the server.
        }
    }
}
