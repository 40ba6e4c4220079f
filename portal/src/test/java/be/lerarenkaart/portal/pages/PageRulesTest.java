package be.lerarenkaart.portal.pages;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.portal.pages.offender.OpenDownload;
import be.lerarenkaart.portal.pages.offender.OpenPageBean;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import org.junit.jupiter.api.Test;

/** What every page bean and download owes: a rule who may use it. */
class PageRulesTest {

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.lerarenkaart.portal.pages");

    private static final ArchRule EVERY_PAGE_BEAN_HAS_A_ROLE_RULE = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should(beAnnotatedWith(OnlyFor.class).or(beAnnotatedWith(ForEveryone.class)));

    private static final ArchRule EVERY_DOWNLOAD_HAS_A_ROLE_RULE = classes()
            .that()
            .areAssignableTo(HttpServlet.class)
            .and()
            .areAnnotatedWith(WebServlet.class)
            .should(beAnnotatedWith(ServletSecurity.class));

    @Test
    void everyPageBean_hasARoleRule() {
        EVERY_PAGE_BEAN_HAS_A_ROLE_RULE.check(PAGES);
    }

    @Test
    void everyDownload_hasARoleRule() {
        EVERY_DOWNLOAD_HAS_A_ROLE_RULE.check(PAGES);
    }

    @Test
    void theRules_catchAnOffender() {
        JavaClasses offenders = new ClassFileImporter().importClasses(OpenPageBean.class, OpenDownload.class);

        assertThat(EVERY_PAGE_BEAN_HAS_A_ROLE_RULE.evaluate(offenders).hasViolation())
                .isTrue();
        assertThat(EVERY_DOWNLOAD_HAS_A_ROLE_RULE.evaluate(offenders).hasViolation())
                .isTrue();
    }
}
