package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.time.Clock;

/** Puts the test's own database in the place of the server's. */
public final class GivenDatabase implements Extension {

    private final Database database;
    private final OneConnectionUnit unit;

    /** For beans that have no entities. */
    public GivenDatabase(Database database) {
        this(database, null);
    }

    GivenDatabase(Database database, OneConnectionUnit unit) {
        this.database = database;
        this.unit = unit;
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        discovery.addBean().types(Database.class).scope(Dependent.class).createWith(context -> database);
        discovery
                .addBean()
                .types(OneConnectionUnit.class)
                .scope(Dependent.class)
                .createWith(context -> unit);
        discovery.addBean().types(Clock.class).scope(Dependent.class).createWith(context -> Clock.systemUTC());
    }
}
