package be.lerarenkaart.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.audit.Act;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Whatever a module writes in the trail has Dutch words here, and one name stands for one thing. */
class ActsTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(Words.BUNDLE, Locale.ROOT);

    private static final List<JavaClass> ENUMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("be.lerarenkaart").stream()
                    .filter(type -> type.isAssignableTo(Act.class) && !type.isInterface())
                    .toList();

    @Test
    void everyAct_isAConstantOfAnEnum() {
        assertThat(ENUMS).isNotEmpty().allMatch(JavaClass::isEnum);
    }

    @Test
    void everyAct_hasADutchName() {
        assertThat(names()).allSatisfy(act -> assertThat(TEXTS.containsKey("act." + act))
                .as("act." + act)
                .isTrue());
    }

    @Test
    void everyAct_hasAName_thatNoOtherHas() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    private static List<String> names() {
        return ENUMS.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().equals(field.getOwner()))
                .map(field -> field.getName())
                .toList();
    }
}
