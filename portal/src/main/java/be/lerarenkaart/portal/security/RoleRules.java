package be.lerarenkaart.portal.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;

/** Puts each resource method's own rule before it; one without a rule is closed to everybody. */
@Provider
public class RoleRules implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getPackageName().startsWith("be.lerarenkaart")) {
            return;
        }
        AnnotatedElement ruled =
                isRuled(resource.getResourceMethod()) ? resource.getResourceMethod() : resource.getResourceClass();
        if (!ruled.isAnnotationPresent(PermitAll.class)) {
            RolesAllowed rule = ruled.getAnnotation(RolesAllowed.class);
            context.register(new RoleFilter(rule == null ? new String[0] : rule.value()));
        }
    }

    private static boolean isRuled(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class) || element.isAnnotationPresent(PermitAll.class);
    }
}
