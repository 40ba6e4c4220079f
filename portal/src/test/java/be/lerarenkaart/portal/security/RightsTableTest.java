package be.lerarenkaart.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.portal.api.RestApi;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code docs/rights.md} is what the code holds; {@code -Drights.write=true} writes it anew. */
class RightsTableTest {

    private static final Path TABLE = Path.of("../docs/rights.md");

    @Test
    void theTableInTheDocuments_isTheOneInTheCode() throws IOException {
        String table = rights() + addresses() + routes();
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(TABLE, table);
        }

        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    private static String rights() {
        StringBuilder table = new StringBuilder(
                """
                # Rights

                Printed from `Right`, `Addresses` and the resources by a test, which fails when they differ; another
                holds it against the running system. "own" means: what the role is bound to (an institution, a pick-up
                point, a partner); the row itself is checked, not the screen. Rights marked * are people's: no key of a
                program has them.

                | right |""");
        for (Role role : Role.values()) {
            table.append(' ').append(role).append(" |");
        }
        table.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Right right : Right.values()) {
            table.append("| ").append(right).append(right.isOfPeopleOnly() ? " * |" : " |");
            for (Role role : Role.values()) {
                String reach = role.bound() == Scope.Kind.EVERYTHING ? "all" : "own";
                table.append(' ').append(right.belongsTo(role) ? reach : "-").append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String addresses() {
        StringBuilder table = new StringBuilder("\n| address | right |\n|---|---|\n");
        Addresses.all().forEach((address, right) -> table.append("| `")
                .append(address)
                .append("` | ")
                .append(right.map(Right::name).orElse("everyone"))
                .append(" |\n"));
        return table.toString();
    }

    private static String routes() {
        Map<String, String> rules = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("be.lerarenkaart.portal.api")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .forEach(method ->
                                verb(method).ifPresent(verb -> rules.put(path(method) + "` " + verb, rule(method))));
        StringBuilder table = new StringBuilder("\n| route | right |\n|---|---|\n");
        rules.forEach((route, right) ->
                table.append("| `").append(route).append(" | ").append(right).append(" |\n"));
        return table.toString();
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst();
    }

    private static String path(JavaMethod route) {
        String base =
                route.getOwner().getAnnotationOfType(jakarta.ws.rs.Path.class).value();
        String own = route.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                .map(jakarta.ws.rs.Path::value)
                .orElse("");
        return RestApi.class.getAnnotation(ApplicationPath.class).value() + (base.equals("/") ? "" : base) + own;
    }

    private static String rule(JavaMethod route) {
        if (route.getOwner().isAnnotatedWith(ForPeopleOnly.class)) {
            return "no program";
        }
        return route.tryGetAnnotationOfType(Needs.class)
                .or(() -> route.isAnnotatedWith(ForEveryone.class)
                        ? Optional.empty()
                        : route.getOwner().tryGetAnnotationOfType(Needs.class))
                .map(needs -> needs.value().name())
                .orElse("everyone");
    }
}
