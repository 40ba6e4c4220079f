package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"bob", "an.peeters", "zoë", "an@school.be", "07-balie_2", "x+y+z"})
    void aUserName_isLettersDigitsAndAFewSigns(String name) {
        assertThat(PersonNames.userName(" " + name + " ")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "admin (sleutel)", "an peeters", ".an", "an\u0000", "a<b>c", "an\u202Enimda"})
    void whatIsNoUserName_isRefused(String name) {
        assertRefused("user-name-refused", () -> PersonNames.userName(name));
        assertRefused("user-name-refused", () -> PersonNames.userName("x".repeat(61)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"systeem", "Onbekend", "SYSTEEM", "onbek\u00e9nd", "\uFF53ysteem"})
    void whatTheTrailCallsNobody_isNobodysName(String name) {
        assertRefused("user-name-refused", () -> PersonNames.userName(name));
        assertRefused("full-name-refused", () -> PersonNames.fullName(" " + name + " "));
        assertThat(PersonNames.userNameFrom(name)).isEqualTo("persoon");
        assertThat(PersonNames.fullNameFrom(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zoe\u0308 d'hondt, zoe\u0308-d-hondt",
        "<b>an</b>, b-an-b-",
        "..an.peeters, an.peeters",
        "a, persoon",
        "an\u202Enimda, an-nimda"
    })
    void whatAnotherSystemCallsSomebody_becomesAUserName(String told, String name) {
        assertThat(PersonNames.userNameFrom(told)).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
        assertThat(PersonNames.userName(PersonNames.userNameFrom(told))).isNotEmpty();
    }

    @Test
    void whatAnotherSystemTells_isNeverTooLong_norHalfASign() {
        assertThat(PersonNames.userNameFrom("x".repeat(300))).hasSize(55);
        assertThat(PersonNames.fullNameFrom("x".repeat(119) + "\uD83D\uDE00")).isEqualTo("x".repeat(119));
        assertThat(PersonNames.fullNameFrom(" Zo\u00eb \r\n D'hondt\u202E ")).isEqualTo("Zo\u00eb D'hondt");
        assertThat(PersonNames.emailFrom("An.Peeters@School.BE")).isEqualTo("an.peeters@school.be");
        assertThat(PersonNames.emailFrom("an <an@school.be>")).isNull();
    }

    @Test
    void twoWaysToWriteTheSameLetter_areOneName() {
        assertThat(PersonNames.userName("zoe\u0308")).isEqualTo("zoë");
        assertThat(PersonNames.fullName("Zoe\u0308")).isEqualTo("Zoë");
    }

    @Test
    void aFullName_keepsNoLineAndNothingUnseen() {
        assertThat(PersonNames.fullName("  Zoë \r\n D'hondt\u202E ")).isEqualTo("Zoë D'hondt");
        assertRefused("full-name-refused", () -> PersonNames.fullName(" \u200B "));
        assertRefused("full-name-refused", () -> PersonNames.fullName("x".repeat(121)));
    }

    @Test
    void anAddress_isWrittenSmall() {
        assertThat(PersonNames.email(" An.Peeters@School.BE ")).isEqualTo("an.peeters@school.be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "an", "an@", "@school.be", "an@school@be", "an <an@school.be>", "a@b.be,c@d.be"})
    void whatIsNoAddress_isRefused(String typed) {
        assertRefused("mail-address", () -> PersonNames.email(typed));
    }
}
