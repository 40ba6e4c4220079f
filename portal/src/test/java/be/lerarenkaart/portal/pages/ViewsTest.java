package be.lerarenkaart.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages are written: words from the bundle, nothing that the policy for content would have to allow. */
class ViewsTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{(?:[^}']|'[^']*')*}");

    static Stream<String> views() {
        return Views.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyWord_comesFromTheBundle(String view) {
        assertThat(bareWords(Views.all().get(view))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void noPage_holdsStyleOrScript(String view) {
        assertThat(inline(Views.all().get(view))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Dag</p>", "<p>#{words.say('x')} kaarten</p>"})
    void aBareWord_isFound(String offender) {
        assertThat(bareWords(offender)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color: red\">",
                "<script>alert(1)</script>",
                "<style>p { }</style>",
                "<button onclick=\"x()\">"
            })
    void inlineStyleOrScript_isFound(String offender) {
        assertThat(inline(offender)).isNotEmpty();
    }

    @Test
    void thereArePages() {
        assertThat(Views.all()).hasSizeGreaterThan(20);
    }

    private static List<String> bareWords(String view) {
        String text = TAG.matcher(EXPRESSION.matcher(view).replaceAll("")).replaceAll(" ");
        return Pattern.compile("[\\p{L}]{2,}")
                .matcher(text.replaceAll("&#?\\w+;", ""))
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static List<String> inline(String view) {
        Matcher found =
                Pattern.compile("\\s(style|on[a-z]+)=\"|<(script|style)\\b").matcher(view);
        return found.results().map(match -> match.group()).toList();
    }
}
