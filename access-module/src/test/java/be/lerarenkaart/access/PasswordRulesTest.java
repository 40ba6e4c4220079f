package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.LerarenkaartException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> OWN = List.of("apeeters", "Anaïs Peeters", "anais@bib-deinze.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paard batterij nietje",
                "zevenblauweolifanten",
                "kring zolder potlood",
                "8f2kq9mzr4vt",
                "één lange zin met accenten"
            })
    void whatIsLongAndNotGuessed_willDoWhateverSignsItHas(String password) {
        assertThatCode(() -> PasswordRules.check(password, OWN)).doesNotThrowAnyException();
    }

    @Test
    void elevenSigns_areTooFew_andElevenWithSurrogatesToo() {
        assertRefused("paardnietje", "minstens 12");
        assertRefused("😀".repeat(11), "minstens 12");
    }

    @Test
    void aHundredAndTwentyEightSigns_willDo_andOneMoreWillNot() {
        String lines = "kring zolder potlood vlieger ".repeat(5).substring(0, 128);
        assertThatCode(() -> PasswordRules.check(lines, OWN)).doesNotThrowAnyException();
        assertRefused(lines + "x", "hoogstens 128");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password1234",
                "P@ssw0rd2024!",
                "qwertyuiop123",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "lerarenkaart1",
                "Wachtwoord123",
                "qazwsxedcrfv",
                "iloveyou2023"
            })
    void whatEverybodyTriesFirst_isRefused(String password) {
        assertRefused(password, "snel te raden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kring APEETERS zolder", "zolder anais potlood", "Peeters-zolder-kring", "bij deinze op zolder"})
    void theOwnNameOrAddress_isRefusedHoweverItIsWritten(String password) {
        assertRefused(password, "je naam");
    }

    private static void assertRefused(String password, String because) {
        assertThatThrownBy(() -> PasswordRules.check(password, OWN))
                .asInstanceOf(InstanceOfAssertFactories.type(LerarenkaartException.class))
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(
                                refusal.problem().detail())
                        .contains(because)
                        .doesNotContain(password));
    }
}
