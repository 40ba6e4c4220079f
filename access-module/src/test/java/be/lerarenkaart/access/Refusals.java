package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.LerarenkaartException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is refused, and why. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(String type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        LerarenkaartException.class, refusal -> org.assertj.core.api.Assertions.assertThat(
                                        refusal.problem().type())
                                .isEqualTo(type));
    }
}
