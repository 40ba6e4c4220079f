package be.lerarenkaart.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private enum Fruit {
        APPLE,
        PEAR
    }

    @Test
    void allFaults_areToldAtOnce_withoutTheValues() {
        Fields fields = fields(
                """
                {"when": "31/12/2020", "flag": "ja", "count": 1.5, "fruit": "apple", "name": "  "}
                """);
        fields.date("when");
        fields.flag("flag");
        fields.number("count");
        fields.choice("fruit", Fruit.class, Fruit.PEAR);
        fields.text("name", 10);
        fields.requiredText("absent", 10);

        Problem problem =
                catchThrowableOfType(LerarenkaartException.class, fields::check).problem();

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.issues())
                .extracting(Problem.Issue::name)
                .containsExactly("when", "flag", "count", "fruit", "name", "absent");
        assertThat(problem.toString()).doesNotContain("31/12/2020", "\"ja\"");
    }

    @Test
    void rightValues_areRead() {
        Fields fields = fields(
                """
                {"when": "2020-12-31", "flag": true, "count": 12, "fruit": "APPLE", "name": " An ", "unknown": {}}
                """);

        assertThat(fields.date("when")).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.number("count")).isEqualTo(12);
        assertThat(fields.choice("fruit", Fruit.class, Fruit.PEAR)).isEqualTo(Fruit.APPLE);
        assertThat(fields.requiredText("name", 10)).isEqualTo("An");
        fields.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "{\"flag\": null, \"fruit\": null}"})
    void whatIsAbsent_hasItsUsualValue(String body) {
        Fields fields = fields(body);

        assertThat(fields.flag("flag")).isFalse();
        assertThat(fields.date("when")).isNull();
        assertThat(fields.choice("fruit", Fruit.class, Fruit.PEAR)).isEqualTo(Fruit.PEAR);
        fields.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "1", "\"x\"", "{\"a\": }", "{} {}", "nul", "\u0000"})
    void whatIsNoJsonObject_isRefused(String body) {
        assertThatThrownBy(() -> fields(body))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refusal -> assertThat(refusal.problem().type()).isEqualTo("invalid-json"));
    }

    @Test
    void anEndlessBody_isRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> fields("{\"a\": \"" + "x".repeat(1 << 17) + "\"}"))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(413));
    }

    @Test
    void deepNesting_isRefusedAndBreaksNothing() {
        assertThatThrownBy(() -> fields("{\"a\":" + "[".repeat(30_000)))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(400));
    }

    private static Fields fields(String body) {
        return Fields.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
