package be.lerarenkaart.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.LerarenkaartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    @Test
    void whenAnAddressHasANameBeforeIt_thenBothAreKept() {
        Recipient recipient = Recipient.of("Zoë D'hondt <Zoe@School.be>");

        assertThat(recipient.header()).contains("Zoë").contains("Zoe@School.be");
        assertThat(recipient.address()).isEqualTo("zoe@school.be");
        assertThat(recipient.toMail().getPersonal()).isEqualTo("Zoë D'hondt");
        assertThat(recipient.toMail().toString()).matches("\\p{ASCII}+");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "geen adres",
                "zoe",
                "zoe@",
                "@school.be",
                "a@b.be, c@d.be",
                "zoe@school.be\r\nBcc: x@y.be",
                "zoe@school.be\nSubject: x",
                "Groep: a@b.be;",
                "zoe@school.be\u2028x"
            })
    void whenItIsNotExactlyOneAddress_thenItIsRefused(String written) {
        assertThatThrownBy(() -> Recipient.of(written))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(422));
    }

    @Test
    void whenItIsPrinted_thenTheAddressDoesNotStandThere() {
        assertThat(Recipient.of("zoe@school.be").toString()).doesNotContain("zoe");
    }
}
