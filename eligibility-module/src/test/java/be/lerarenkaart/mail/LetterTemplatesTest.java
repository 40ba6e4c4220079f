package be.lerarenkaart.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in letters: every value that is asked for, and nothing that a value made of itself. */
class LetterTemplatesTest {

    static List<String> templates() {
        return SampleLetters.templates();
    }

    @Test
    void thereAreTemplates() {
        assertThat(templates()).contains("account-changed", "confirm-email", "invitation", "password-recovery");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplate_isWrittenInTextAndHtml(String template) {
        LetterText letter = LetterTemplates.render(template, SampleLetters.values(template));

        assertThat(letter.subject()).hasSizeBetween(10, 78);
        assertThat(letter.text()).doesNotContain("{{", "}}", "Onderwerp:").endsWith("leest niemand.\n");
        assertThat(letter.html()).doesNotContain("{{", "}}").contains("lang=\"nl\"", "<h1>", letter.subject());
        assertThat(letter.html()).doesNotContain("http://", "src=", "<script");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplate_saysTheSameInTextAndHtml(String template) {
        Map<String, Object> values = SampleLetters.values(template);
        LetterText letter = LetterTemplates.render(template, values);

        assertThat(values.values().stream().filter(String.class::isInstance).map(Object::toString))
                .allSatisfy(value -> {
                    assertThat(letter.text()).contains(value);
                    assertThat(letter.html()).contains(escaped(value));
                });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplate_failsOnAnyMissingValue(String template) {
        Map<String, Object> values = SampleLetters.values(template);

        assertThat(values.keySet()).isNotEmpty().allSatisfy(name -> {
            Map<String, Object> lacking = new HashMap<>(values);
            lacking.remove(name);
            assertThatThrownBy(() -> LetterTemplates.render(template, lacking))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whenItsLinksAreHidden_thenNoTraceOfThemStays(String template) {
        Map<String, Object> values = SampleLetters.values(template);
        LetterText letter = LetterTemplates.render(template, values);
        LetterText hidden = letter.withoutLinks();

        assertThat(hidden.text() + hidden.html()).doesNotContain("http", "lerarenkaart.example", "7GJ2-9KQX-44TM");
        assertThat(hidden.text().contains("alleen voor de ontvanger")).isEqualTo(values.containsKey("link"));
    }

    @Test
    void whenThereIsNoSuchTemplate_thenItSaysWhich() {
        assertThatThrownBy(() -> LetterTemplates.render("nobody-wrote-this", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail/nobody-wrote-this.txt");
    }

    @Test
    void whenAValueLooksLikeHtml_thenItStandsThereAsWritten() {
        LetterText letter = LetterTemplates.render("invitation", with("inviter", "<b onclick='x()'>Bob</b>"));

        assertThat(letter.html()).contains("&lt;b onclick").doesNotContain("<b ");
        assertThat(letter.text()).contains("<b onclick='x()'>Bob</b> nodigt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: b@c.be",
                "a\nBcc: b@c.be",
                "a\rBcc: b@c.be",
                "a\u2028Bcc: b@c.be",
                "a\u0085Bcc: b@c.be"
            })
    void whenAValueHoldsALineBreak_thenItMakesNoLineOfItsOwn(String hostile) {
        LetterText letter = LetterTemplates.render("invitation", with("inviter", hostile));

        assertThat(letter.text()).contains("a Bcc: b@c.be nodigt");
        assertThat(letter.html()).contains("a Bcc: b@c.be");
    }

    @Test
    void whenAValueTurnsTheDirectionOfReading_thenThatIsLeftOut() {
        LetterText letter = LetterTemplates.render("invitation", with("inviter", "Bob\u202Eeb.live"));

        assertThat(letter.text()).contains("Bob eb.live");
    }

    @Test
    void whenAValueIsATime_thenItIsWrittenInDutchAndInBrussels() {
        assertThat(LetterTemplates.render("invitation", with("validUntil", Instant.parse("2026-07-01T12:05:00Z")))
                        .text())
                .contains("één keer, tot 1 juli 2026 om 14.05 uur.");
        assertThat(LetterTemplates.render("invitation", with("validUntil", LocalDate.of(2027, 1, 31)))
                        .text())
                .contains("één keer, tot 31 januari 2027.");
    }

    @Test
    void whenSomebodyIsInvitedToNoPlace_thenTheSentenceIsWhole() {
        assertThat(LetterTemplates.render("invitation", with("place", "")).text())
                .contains("te werken als personeelsverantwoordelijke.");
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> values = new HashMap<>(SampleLetters.values("invitation"));
        values.put(name, value);
        return values;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("'", "&#39;").replace("=", "&#x3D;");
    }
}
