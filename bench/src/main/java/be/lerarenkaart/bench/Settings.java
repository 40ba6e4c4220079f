package be.lerarenkaart.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every setting of the modules as it is when nobody set it. */
@ApplicationScoped
public class Settings {

    @Produces
    @ConfigProperty
    long number(InjectionPoint point) {
        return Long.parseLong(
                point.getAnnotated().getAnnotation(ConfigProperty.class).defaultValue());
    }
}
