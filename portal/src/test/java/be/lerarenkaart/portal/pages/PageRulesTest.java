package be.lerarenkaart.portal.pages;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.pages.offender.OpenPageBean;
import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.Needs;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every page bean and download owes: a rule who may use it. */
class PageRulesTest {

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.lerarenkaart.portal.pages");

    private static final JavaClasses PAGES_AND_ERRORS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.lerarenkaart.portal.pages", "be.lerarenkaart.portal.errors");

    private static final ArchRule EVERY_PAGE_BEAN_HAS_A_ROLE_RULE = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should(beAnnotatedWith(Needs.class).or(beAnnotatedWith(ForEveryone.class)));

    @Test
    void everyPageBean_hasARoleRule() {
        EVERY_PAGE_BEAN_HAS_A_ROLE_RULE.check(PAGES);
    }

    @Test
    void everyPageAndDownload_hasARuleForItsAddress_andNoRuleIsWithoutOne() throws IOException {
        TreeSet<String> addresses = new TreeSet<>(downloads());
        addresses.addAll(pages());

        assertThat(addresses).hasSizeGreaterThan(15);
        assertThat(Addresses.all().keySet()).containsExactlyInAnyOrderElementsOf(addresses);
    }

    @Test
    void everyDownload_locksItsDoorItself_withTheRuleOfItsAddress() {
        assertThat(PAGES_AND_ERRORS.stream().filter(type -> type.isAnnotatedWith(WebServlet.class)))
                .hasSizeGreaterThan(15)
                .allSatisfy(type -> {
                    WebServlet servlet = type.getAnnotationOfType(WebServlet.class);
                    Optional<Right> own =
                            type.tryGetAnnotationOfType(Needs.class).map(Needs::value);
                    assertThat(own.isPresent())
                            .as("%s is a download with a lock, or for everyone", type.getSimpleName())
                            .isEqualTo(type.isAssignableTo(Downloads.class))
                            .isNotEqualTo(type.isAnnotatedWith(ForEveryone.class));
                    assertThat(Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())))
                            .allSatisfy(address -> assertThat(Addresses.all().get(address))
                                    .as(address)
                                    .isEqualTo(own));
                });
    }

    @Test
    void theRules_catchAnOffender() {
        JavaClasses offenders = new ClassFileImporter().importClasses(OpenPageBean.class);

        assertThat(EVERY_PAGE_BEAN_HAS_A_ROLE_RULE.evaluate(offenders).hasViolation())
                .isTrue();
    }

    private static List<String> downloads() {
        return PAGES_AND_ERRORS.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(WebServlet.class).stream())
                .flatMap(servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())))
                .toList();
    }

    /** Addresses of the views, as they stand in the folder that becomes the application's root. */
    private static List<String> pages() throws IOException {
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> found =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".xhtml"))
                            .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                            .filter(address -> !address.startsWith("/WEB-INF/"))
                            .map(address -> address.substring(0, address.length() - ".xhtml".length()))
                            .toList());
            found.add("/");
            return found;
        }
    }
}
