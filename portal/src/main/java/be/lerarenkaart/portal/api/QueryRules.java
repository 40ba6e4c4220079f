package be.lerarenkaart.portal.api;

import be.lerarenkaart.portal.pages.Words;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts before each route what it takes in its address: one place for all of them, read from the route itself. */
@Provider
public class QueryRules implements DynamicFeature {

    private static final Predicate<String> SMALL = text -> text.matches("-?\\d{1,9}");
    private static final Predicate<String> LARGE = text -> text.matches("-?\\d{1,18}");
    private static final Predicate<String> FLAG = text -> text.matches("true|false");

    @Inject
    private Words words;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getPackageName().startsWith("be.lerarenkaart")) {
            return;
        }
        Map<String, Predicate<String>> taken = new LinkedHashMap<>();
        for (Parameter parameter : resource.getResourceMethod().getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                taken.put(named.value(), values(parameter));
            }
        }
        context.register(new QueryFilter(taken));
    }

    private Predicate<String> values(Parameter parameter) {
        OneOf oneOf = parameter.getAnnotation(OneOf.class);
        if (oneOf != null) {
            return word -> Stream.of(oneOf.value()).anyMatch(group -> words.has(group + "." + word));
        }
        Class<?> type = parameter.getType();
        if (type == int.class || type == Integer.class) {
            return SMALL;
        }
        if (type == long.class || type == Long.class) {
            return LARGE;
        }
        return type == boolean.class ? FLAG : text -> true;
    }
}
