package be.lerarenkaart.portal.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.portal.accountability.offender.ForgetfulBean;
import be.lerarenkaart.portal.accountability.offender.ForgetfulResource;
import be.lerarenkaart.portal.accountability.offender.ForgetfulService;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever changes something by a page or a route leaves an entry. What changes nothing that people answer for stands here
 * with the reason why.
 */
class EveryChangeIsWrittenDownTest {

    private static final String DRAFT =
            "a draft keeps each of its changes itself, with who made it; what is handed in counts";

    private static final String REFUSED = "refuses every program; the page on which people do it is written";

    private static final Map<String, String> HARMLESS = Map.ofEntries(
            Map.entry("ApiKeysResource.issue", REFUSED),
            Map.entry("ApiKeysResource.revoke", REFUSED),
            Map.entry("ApiKeysResource.rotate", REFUSED),
            Map.entry("AuditResource.verify", "reads the trail and changes nothing"),
            Map.entry("CardChecksResource.check", "a question; who asked about whom must not be kept"),
            Map.entry("CardsBean.open", "a question; by a form so that no number stands in an address"),
            Map.entry("CardsResource.lookup", "a question; by a body so that no number stands in an address"),
            Map.entry("Deliveries.mayConfirm", "a question, so that nobody is offered what would refuse them"),
            Map.entry("FourEyes.isAnother", "a question, so that nobody is offered what would refuse them"),
            Map.entry("FourEyes.require", "only refuses; the act that asks it is written"),
            Map.entry("Rules.mayRelease", "a question, so that nobody is offered what would refuse them"),
            Map.entry("Productions.mayRelease", "a question, so that nobody is offered what would refuse them"),
            Map.entry("OutboxBean.search", "keeps what was searched in the session"),
            Map.entry("PeopleBean.search", "keeps what was searched in the session"),
            Map.entry("MergePeopleBean.search", "keeps what was searched in the session"),
            Map.entry("ReviewsBean.search", "keeps what was searched in the session"),
            Map.entry("AccountBean.askEmail", "changes nothing until the letter is answered, which is written"),
            Map.entry("PaperCodesBean.kept", "forgets what was shown once"),
            Map.entry("ProviderBean.link", "sends to the provider; coming back from there is written"),
            Map.entry("SecondStepBean.propose", "counts for nothing until a code proves it, which is written"),
            Map.entry("AccountsBean.search", "keeps what was searched in the session"),
            Map.entry("InviteBean.search", "keeps what was searched in the session"),
            Map.entry("NewKeyBean.search", "keeps what was searched in the session"),
            Map.entry("OneAccountBean.search", "keeps what was searched in the session"),
            Map.entry("WaitingInvitationsBean.search", "keeps what was searched in the session"),
            Map.entry("ClosingBean.look", "shows what it would do"),
            Map.entry("EmailBean.take", "keeps the code of a letter in the session; confirming is written"),
            Map.entry("InvitationBean.take", "keeps the code of a letter in the session; accepting is written"),
            Map.entry("NewPasswordBean.take", "keeps the code of a letter in the session; the new password is written"),
            Map.entry("TrailErasureBean.search", "keeps what was searched in the session"),
            Map.entry("TrailErasureBean.choose", "keeps in the session who was chosen; erasing is written"),
            Map.entry("TrailErasureBean.leave", "keeps in the session who was chosen; erasing is written"),
            Map.entry("TrailBean.search", "keeps what was searched in the session"),
            Map.entry("TrailCheckBean.run", "reads the trail and changes nothing"),
            Map.entry("StaffListDrafts.add", DRAFT),
            Map.entry("StaffListDrafts.change", DRAFT),
            Map.entry("StaffListDrafts.tick", DRAFT),
            Map.entry("StaffListDrafts.undo", DRAFT),
            Map.entry("StaffListFiles.paste", DRAFT),
            Map.entry("StaffListFiles.receive", DRAFT),
            Map.entry("StaffListRepairs.leaveOut", DRAFT),
            Map.entry("StaffListRepairs.mend", DRAFT),
            Map.entry("ListAlikeBean.leaveOut", DRAFT),
            Map.entry("ListAlikeBean.makeEmpty", DRAFT),
            Map.entry("ListAlikeBean.mend", DRAFT),
            Map.entry("ListAlikeBean.write", DRAFT),
            Map.entry("ListGridBean.save", DRAFT),
            Map.entry("ListGridBean.undo", DRAFT),
            Map.entry("ListRowBean.save", DRAFT));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("be.lerarenkaart");

    private static final Pattern HOST = Pattern.compile("host=\"#\\{(\\w+)}\"");

    private static final Pattern COMMAND = Pattern.compile("<h:command[^>]*\\baction=\"#\\{(\\w+)\\.(\\w+)");

    @Test
    void everyFrontThatIsToldWhoDoesIt_writesItDown() {
        assertThat(forgetfulFronts(HOUSE)).isEmpty();
    }

    @Test
    void everyRouteThatChangesSomething_leavesAnEntry() {
        assertThat(forgetfulRoutes(HOUSE)).isEmpty();
    }

    @Test
    void everyButtonOfAPage_leavesAnEntry() throws IOException {
        List<String> views = views();
        assertThat(views).hasSizeGreaterThan(15);
        assertThat(forgetfulButtons(HOUSE, views)).isEmpty();
    }

    @Test
    void whatIsHarmless_isThere() {
        assertThat(HARMLESS.keySet()).allSatisfy(name -> assertThat(HOUSE.stream()
                        .filter(type -> name.startsWith(type.getSimpleName() + "."))
                        .flatMap(type -> type.getMethods().stream())
                        .map(EveryChangeIsWrittenDownTest::name))
                .contains(name));
    }

    @Test
    void theRules_catchAnOffender() {
        JavaClasses offenders = new ClassFileImporter()
                .importClasses(ForgetfulService.class, ForgetfulResource.class, ForgetfulBean.class, AuditTrail.class);
        assertThat(forgetfulFronts(offenders)).containsExactly("ForgetfulService.change");
        assertThat(forgetfulRoutes(offenders)).containsExactly("ForgetfulResource.change");
        assertThat(forgetfulButtons(
                        offenders, List.of("<h:commandButton id=\"x\" action=\"#{forgetful.change}\" value=\"y\"/>")))
                .containsExactly("ForgetfulBean.change");
    }

    /** Those of the modules; what the portal hands on by itself is seen from its routes and buttons. */
    private static TreeSet<String> forgetfulFronts(JavaClasses classes) {
        return forgetful(classes.stream()
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(By.class))));
    }

    private static TreeSet<String> forgetfulRoutes(JavaClasses classes) {
        return forgetful(
                classes.stream().flatMap(type -> type.getMethods().stream()).filter(method -> Stream.of(
                                POST.class, PUT.class, DELETE.class, PATCH.class)
                        .anyMatch(method::isAnnotatedWith)));
    }

    private static TreeSet<String> forgetfulButtons(JavaClasses classes, List<String> views) {
        return forgetful(
                views.stream().flatMap(view -> COMMAND.matcher(view).results()).flatMap(command -> beans(
                                command.group(1), views)
                        .flatMap(bean -> action(classes, bean, command.group(2)))));
    }

    /** A button in a tag acts on whatever bean the pages hand to that tag. */
    private static Stream<String> beans(String named, List<String> views) {
        return named.equals("host")
                ? views.stream().flatMap(view -> HOST.matcher(view).results()).map(host -> host.group(1))
                : Stream.of(named);
    }

    private static Stream<JavaMethod> action(JavaClasses classes, String bean, String name) {
        List<JavaMethod> found = new ArrayList<>();
        for (JavaClass type : classes) {
            if (type.isAnnotatedWith(Named.class)
                    && type.getAnnotationOfType(Named.class).value().equals(bean)) {
                type.getAllMethods().stream()
                        .filter(method -> method.getName().equals(name))
                        .forEach(found::add);
            }
        }
        assertThat(found).as("method of button %s.%s", bean, name).isNotEmpty();
        return found.stream();
    }

    private static TreeSet<String> forgetful(Stream<JavaMethod> methods) {
        TreeSet<String> names = new TreeSet<>();
        methods.filter(method -> !HARMLESS.containsKey(name(method)) && !Reach.writes(method))
                .forEach(method -> names.add(name(method)));
        return names;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static List<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<String> views = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
                views.add(Files.readString(file));
            }
            return views;
        }
    }
}
