package be.lerarenkaart.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a page names itself, in a repetition or for a part or tag, is named like no bean: the bean would be read in its
 * place, without a word, or the other way round.
 */
class NamesInPagesTest {

    /** Those that Faces gives every page. */
    private static final Set<String> OF_FACES = Set.of(
            "application",
            "applicationScope",
            "cc",
            "component",
            "cookie",
            "externalContext",
            "facesContext",
            "flash",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope");

    private static final Set<String> BEANS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("be.lerarenkaart").stream()
                    .filter(type -> type.isAnnotatedWith(Named.class))
                    .map(NamesInPagesTest::name)
                    .collect(Collectors.toCollection(TreeSet::new));

    private static final Pattern REPEATED = Pattern.compile("\\b(?:var|varStatus)=\"(\\w+)\"");
    private static final Pattern GIVEN = Pattern.compile("<ui:param\\s[^>]*\\bname=\"(\\w+)\"");
    private static final Pattern OUR_TAG = Pattern.compile("<lk:\\w+\\s([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(\\w+)=\"");

    static Stream<String> views() {
        return Views.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void noNameOfAPage_isThatOfABean(String view) {
        assertThat(clashes(Views.all().get(view))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ui:repeat value=\"#{cards.all}\" var=\"words\">",
                "<ui:repeat value=\"#{cards.all}\" var=\"one\" varStatus=\"words\">",
                "<h:dataTable var=\"words\" value=\"#{cards.all}\">",
                "<ui:include src=\"x.xhtml\"><ui:param name=\"words\" value=\"1\"/></ui:include>",
                "<lk:pager paging=\"#{cards.rows}\" words=\"#{1}\"/>",
                "<ui:repeat value=\"#{cards.all}\" var=\"header\">"
            })
    void aNameThatABeanHasToo_isFound(String offender) {
        assertThat(clashes(offender)).hasSize(1);
    }

    private static List<String> clashes(String view) {
        Stream<String> attributes = OUR_TAG.matcher(view)
                .results()
                .flatMap(tag -> ATTRIBUTE.matcher(tag.group(1)).results())
                .map(attribute -> attribute.group(1));
        Stream<String> others = Stream.of(REPEATED, GIVEN)
                .flatMap(pattern -> pattern.matcher(view).results())
                .map(match -> match.group(1));
        return Stream.concat(attributes, others)
                .filter(name -> BEANS.contains(name) || OF_FACES.contains(name))
                .toList();
    }

    private static String name(JavaClass bean) {
        String given = bean.getAnnotationOfType(Named.class).value();
        String simple = bean.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }
}
