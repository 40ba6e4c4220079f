package be.lerarenkaart.portal.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;

/** Puts each route's own rule before it; one without a rule is closed to everybody. */
@Provider
public class RightRules implements DynamicFeature {

    @Inject
    private Caller caller;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getPackageName().startsWith("be.lerarenkaart")) {
            return;
        }
        AnnotatedElement ruled =
                isRuled(resource.getResourceMethod()) ? resource.getResourceMethod() : resource.getResourceClass();
        ForPeopleOnly closed = resource.getResourceClass().getAnnotation(ForPeopleOnly.class);
        if (closed != null) {
            context.register(new PeopleOnlyFilter(caller, closed.value()));
        } else if (!ruled.isAnnotationPresent(ForEveryone.class)) {
            Needs rule = ruled.getAnnotation(Needs.class);
            context.register(new RightFilter(caller, rule == null ? null : rule.value()));
        }
    }

    private static boolean isRuled(AnnotatedElement element) {
        return element.isAnnotationPresent(Needs.class) || element.isAnnotationPresent(ForEveryone.class);
    }
}
