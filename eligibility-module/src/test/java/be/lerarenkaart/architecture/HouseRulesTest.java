package be.lerarenkaart.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the house, and is broken by its offender: a rule that cannot fail says nothing. */
class HouseRulesTest {

    private static final String OFFENDERS = "be.lerarenkaart.architecture.offenders.";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(
                    "be.lerarenkaart.kernel",
                    "be.lerarenkaart.bulk",
                    "be.lerarenkaart.jobs",
                    "be.lerarenkaart.intake",
                    "be.lerarenkaart.mail",
                    "be.lerarenkaart.audit",
                    "be.lerarenkaart.eligibility");

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(HouseRules.KERNEL_KNOWS_NOBODY, "kernel.KernelThatKnowsAFloorAbove"),
                arguments(HouseRules.BULK_KNOWS_COLUMNS_ONLY, "bulk.BulkThatKnowsAFile"),
                arguments(HouseRules.JOBS_KNOW_NO_WORK, "jobs.JobThatKnowsAFile"),
                arguments(HouseRules.FILES_KNOW_NO_RIGHT, "intake.FileThatKnowsARight"),
                arguments(HouseRules.LETTERS_KNOW_NO_BUSINESS, "mail.LetterThatKnowsAJob"),
                arguments(HouseRules.THE_TRAIL_KNOWS_NO_ACT, "audit.TrailThatKnowsAJob"),
                arguments(HouseRules.PACKAGES_RUN_IN_NO_CIRCLE, "kernel.OneOfACircle"),
                arguments(HouseRules.ONLY_BULK_MAKES_STATEMENTS, "eligibility.RepositoryThatPreparesItsOwn"),
                arguments(HouseRules.CONNECTIONS_COME_FROM_ONE_PLACE, "eligibility.ServiceWithAPoolOfItsOwn"),
                arguments(HouseRules.ONLY_REPOSITORIES_READ_RESULTS, "eligibility.RowThatAsksTheDatabase"),
                arguments(HouseRules.ONLY_BEANS_HOLD_ENTITIES, "eligibility.PageThatHoldsEntities"),
                arguments(HouseRules.THE_FRONT_IS_SERVICES_AND_RECORDS, "eligibility.FrontThatShowsItsInside"),
                arguments(HouseRules.WORKS_AND_IMPORTERS_ARE_BEANS, "jobs.WorkThatIsNoBean"),
                arguments(HouseRules.TIME_COMES_FROM_THE_CLOCK, "eligibility.ClerkWithAWatch"),
                arguments(HouseRules.LETTERS_FOLD_ALIKE_ON_EVERY_SERVER, "eligibility.ClerkWhoFoldsAsTheServerDoes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void whenTheHouseIsLookedAt_thenTheRuleHolds(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void whenItsOffenderIsLookedAt_thenTheRuleCatchesIt(ArchRule rule, String offender) {
        JavaClasses offenders = new ClassFileImporter().importPackages(OFFENDERS.substring(0, OFFENDERS.length() - 1));
        assertThat(rule.evaluate(offenders).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(OFFENDERS + offender));
    }

    @Test
    void whenARuleIsMade_thenItHasAnOffender() {
        assertThat(rules().map(rule -> rule.get()[0]))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HouseRules.class.getDeclaredFields())
                        .map(HouseRulesTest::rule)
                        .toList());
    }

    private static Object rule(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
