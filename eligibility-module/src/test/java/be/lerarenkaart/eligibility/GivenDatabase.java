package be.lerarenkaart.eligibility;

import be.lerarenkaart.bulk.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Puts a database of the test in the place of the server's. */
public final class GivenDatabase implements Extension {

    private final Database database;

    GivenDatabase(Database database) {
        this.database = database;
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        discovery.addBean().types(Database.class).scope(Dependent.class).createWith(context -> database);
    }
}
