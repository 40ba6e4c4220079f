package be.lerarenkaart.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the portal gives the modules: the clock, and every setting as it is when nobody set it. */
@ApplicationScoped
public class Settings {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @ConfigProperty
    String text(InjectionPoint point) {
        return point.getAnnotated().getAnnotation(ConfigProperty.class).defaultValue();
    }

    @Produces
    @ConfigProperty
    Optional<String> optional() {
        return Optional.empty();
    }

    @Produces
    @ConfigProperty
    int small(InjectionPoint point) {
        return Integer.parseInt(text(point));
    }

    @Produces
    @ConfigProperty
    long number(InjectionPoint point) {
        return Long.parseLong(text(point));
    }
}
