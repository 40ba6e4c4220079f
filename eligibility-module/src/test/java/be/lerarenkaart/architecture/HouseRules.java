package be.lerarenkaart.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import be.lerarenkaart.intake.Importer;
import be.lerarenkaart.jobs.JobWork;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.sql.DataSource;

/** Who may know whom on the ground floor, and who may touch the database. */
final class HouseRules {

    static final ArchRule KERNEL_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("..kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..bulk..",
                    "..jobs..",
                    "..intake..",
                    "..lerarenkaart.mail..",
                    "..lerarenkaart.audit..",
                    "..eligibility..");

    static final ArchRule BULK_KNOWS_COLUMNS_ONLY = noClasses()
            .that()
            .resideInAPackage("..bulk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..jobs..", "..intake..", "..lerarenkaart.mail..", "..eligibility..");

    static final ArchRule JOBS_KNOW_NO_WORK = noClasses()
            .that()
            .resideInAPackage("..jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..intake..", "..lerarenkaart.mail..", "..eligibility..");

    static final ArchRule FILES_KNOW_NO_RIGHT = noClasses()
            .that()
            .resideInAPackage("..intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..lerarenkaart.mail..", "..eligibility..");

    static final ArchRule LETTERS_KNOW_NO_BUSINESS = noClasses()
            .that()
            .resideInAPackage("..lerarenkaart..mail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..jobs..", "..intake..", "..eligibility..");

    static final ArchRule THE_TRAIL_KNOWS_NO_ACT = noClasses()
            .that()
            .resideInAPackage("..lerarenkaart..audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..jobs..", "..intake..", "..lerarenkaart.mail..", "..eligibility..");

    static final ArchRule PACKAGES_RUN_IN_NO_CIRCLE =
            slices().matching("be.lerarenkaart.(**)").should().beFreeOfCycles();

    /** So that every value is bound, never written into SQL. */
    static final ArchRule ONLY_BULK_MAKES_STATEMENTS = noClasses()
            .that()
            .resideOutsideOfPackage("..bulk..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Statement.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PreparedStatement.class);

    static final ArchRule CONNECTIONS_COME_FROM_ONE_PLACE = noClasses()
            .that(not(resideInAPackage("..bulk.."))
                    .and(not(simpleNameEndingWith("Transaction")))
                    .and(not(simpleNameEndingWith("Schema"))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class);

    /** Repositories are beans, or what a read of a whole table gives. */
    static final ArchRule ONLY_REPOSITORIES_READ_RESULTS = noClasses()
            .that(not(resideInAPackage("..bulk..")))
            .and()
            .areNotAnnotatedWith(ApplicationScoped.class)
            .and()
            .doNotHaveSimpleName("KnownPeople")
            .and()
            .doNotHaveSimpleName("ReferenceLists")
            .and()
            .doNotHaveSimpleName("StaffListRows")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ResultSet.class);

    static final ArchRule ONLY_BEANS_HOLD_ENTITIES = noClasses()
            .that()
            .areNotAnnotatedWith(ApplicationScoped.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    static final ArchRule THE_FRONT_IS_SERVICES_AND_RECORDS = classes()
            .that()
            .resideInAPackage("..eligibility..")
            .and()
            .arePublic()
            .and()
            .areNotRecords()
            .and()
            .areNotEnums()
            .should()
            .beAnnotatedWith(ApplicationScoped.class);

    static final ArchRule WORKS_AND_IMPORTERS_ARE_BEANS = classes()
            .that()
            .implement(JobWork.class)
            .or()
            .implement(Importer.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class);

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    static final ArchRule LETTERS_FOLD_ALIKE_ON_EVERY_SERVER = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    private HouseRules() {}
}
