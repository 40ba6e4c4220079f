package be.lerarenkaart.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    /** Account 1 and 11 are of one person. */
    private final FourEyes fourEyes =
            new FourEyes(List.of((account, other) -> List.of(1L, 11L).containsAll(List.of(account, other))));

    @Test
    void anotherPerson_mayLetGoWhatOnePrepared() {
        assertThatCode(() -> fourEyes.require(List.of(1L), new By("lies", 2L))).doesNotThrowAnyException();
    }

    @Test
    void theSamePerson_mayNot_alsoNotByAKey() {
        refused("second-person-needed", List.of(1L), new By("lies", 1L));
        refused("second-person-needed", List.of(1L), new By("lies (sleutel)", 1L));
    }

    @Test
    void whoeverHadAHandInIt_mayNot() {
        refused("second-person-needed", List.of(1L, 2L, 3L), new By("mo", 2L));
    }

    @Test
    void anotherAccountOfTheSamePerson_mayNot() {
        refused("second-person-needed", List.of(1L), new By("lies2", 11L));
        refused("second-person-needed", List.of(3L, 11L), new By("lies", 1L));
    }

    @Test
    void aKeyOfNobody_mayNot() {
        refused("second-person-needed", List.of(1L), new By("sleutel", null));
    }

    @Test
    void whatNobodyKnownPrepared_isLetGoByNobody() {
        refused("first-person-unknown", FourEyes.of(null), new By("lies", 1L));
        refused("first-person-unknown", Arrays.asList(1L, null), new By("mo", 2L));
    }

    private void refused(String type, Collection<Long> first, By second) {
        assertThat(fourEyes.isAnother(first, second)).isFalse();
        assertThatThrownBy(() -> fourEyes.require(first, second))
                .isInstanceOfSatisfying(LerarenkaartException.class, refused -> {
                    assertThat(refused.problem().type()).isEqualTo(type);
                    assertThat(refused.problem().status()).isEqualTo(409);
                });
    }
}
