package be.lerarenkaart.portal.api;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.portal.api.offender.OpenToAnybodyResource;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.ForPeopleOnly;
import be.lerarenkaart.portal.security.Needs;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What every route owes: a rule who may call it, a scope that is fast, and a place in the description. */
class RoutesTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.lerarenkaart.portal");

    private static final DescribedPredicate<JavaMethod> ROUTES =
            DescribedPredicate.describe("answer a request", RoutesTest::isRoute);

    private static final ArchRule EVERY_ROUTE_HAS_A_ROLE_RULE =
            methods().that(ROUTES).should(haveARoleRule());

    /** A resource per request looks its fields up by JNDI each time: seven times slower. */
    private static final ArchRule EVERY_RESOURCE_IS_MADE_ONCE =
            classes().that().areAnnotatedWith(Path.class).should(beAnnotatedWith(ApplicationScoped.class));

    @Test
    void everyRoute_hasARoleRule() {
        EVERY_ROUTE_HAS_A_ROLE_RULE.check(PORTAL);
    }

    @Test
    void everyResource_isMadeOnce() {
        EVERY_RESOURCE_IS_MADE_ONCE.check(PORTAL);
    }

    @Test
    void theRules_catchAnOffender() {
        JavaClasses offender = new ClassFileImporter().importClasses(OpenToAnybodyResource.class);

        assertThat(EVERY_ROUTE_HAS_A_ROLE_RULE.evaluate(offender).hasViolation())
                .isTrue();
        assertThat(EVERY_RESOURCE_IS_MADE_ONCE.evaluate(offender).hasViolation())
                .isTrue();
    }

    @Test
    void theDescription_namesEveryRouteAndNoOther() throws IOException {
        TreeSet<String> written = new TreeSet<>();
        PORTAL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(RoutesTest::isRoute)
                .forEach(route -> written.add(verb(route) + " " + path(route)));

        assertThat(written).hasSizeGreaterThan(30);
        assertThat(described()).isEqualTo(written);
    }

    private static TreeSet<String> described() throws IOException {
        try (InputStream file = RoutesTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            Map<String, Object> api = new Yaml().load(file);
            TreeSet<String> routes = new TreeSet<>();
            map(api.get("paths")).forEach((path, item) -> map(item).keySet().stream()
                    .filter(key -> !key.equals("parameters"))
                    .forEach(verb -> routes.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
            return routes;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static boolean isRoute(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static String verb(JavaMethod route) {
        return route.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    private static String path(JavaMethod route) {
        String base = route.getOwner().getAnnotationOfType(Path.class).value();
        String own = route.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return RestApi.ROOT + (base.equals("/") ? "" : base) + own;
    }

    private static ArchCondition<JavaMethod> haveARoleRule() {
        return new ArchCondition<>("have a role rule, or its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean ruled = method.isAnnotatedWith(Needs.class)
                        || method.isAnnotatedWith(ForEveryone.class)
                        || method.getOwner().isAnnotatedWith(Needs.class)
                        || method.getOwner().isAnnotatedWith(ForEveryone.class)
                        || method.getOwner().isAnnotatedWith(ForPeopleOnly.class);
                events.add(new SimpleConditionEvent(method, ruled, method.getFullName()));
            }
        };
    }
}
