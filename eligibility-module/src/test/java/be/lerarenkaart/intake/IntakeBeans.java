package be.lerarenkaart.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans by which files are received and watched, for tests that wire beans themselves; nothing reads them. */
public final class IntakeBeans {

    private IntakeBeans() {}

    public static Class<?>[] all() {
        return new Class<?>[] {Imports.class, ImportTable.class, NewImports.class, Settings.class};
    }

    @ApplicationScoped
    static class Settings {

        @Produces
        @ConfigProperty
        long maxMegabytes() {
            return 128;
        }
    }
}
