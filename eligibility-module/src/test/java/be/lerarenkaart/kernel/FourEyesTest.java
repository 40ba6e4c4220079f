package be.lerarenkaart.kernel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FourEyesTest {

    @Test
    void anotherPerson_mayLetGoWhatOnePrepared() {
        assertThatCode(() -> FourEyes.require(1L, new By("lies", 2L))).doesNotThrowAnyException();
    }

    @Test
    void theSamePerson_mayNot_alsoNotByAKey() {
        assertThatThrownBy(() -> FourEyes.require(1L, new By("lies", 1L)))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class, refused -> org.assertj.core.api.Assertions.assertThat(
                                        refused.problem().status())
                                .isEqualTo(409));
        assertThatThrownBy(() -> FourEyes.require(1L, new By("lies (sleutel)", 1L)))
                .isInstanceOf(LerarenkaartException.class);
    }

    @Test
    void aKeyOfNobody_mayNot() {
        assertThatThrownBy(() -> FourEyes.require(1L, new By("sleutel", null)))
                .isInstanceOf(LerarenkaartException.class);
    }
}
