package be.lerarenkaart.portal.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Records as JSON: their components, in camelCase, absent when null. By itself JSON-B 3 looks for getters. */
@Provider
public class JsonShape implements ContextResolver<Jsonb> {

    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withPropertyVisibilityStrategy(new ComponentsOnly()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    private static final class ComponentsOnly implements PropertyVisibilityStrategy {

        @Override
        public boolean isVisible(Field field) {
            return !Modifier.isStatic(field.getModifiers());
        }

        /** The accessors count too: without them JSON-B finds a record's fields but cannot read them. */
        @Override
        public boolean isVisible(Method method) {
            RecordComponent[] components = method.getDeclaringClass().getRecordComponents();
            return components != null
                    && Arrays.stream(components)
                            .anyMatch(component -> component.getAccessor().equals(method));
        }
    }
}
