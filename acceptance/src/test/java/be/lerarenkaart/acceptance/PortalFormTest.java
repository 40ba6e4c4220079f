package be.lerarenkaart.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form is sent as a browser sends it. */
class PortalFormTest {

    private static final String PAGE =
            """
            <form id="other" method="post"><input type="hidden" name="elsewhere" value="1" /></form>
            <form id="columns" name="columns" method="post">
              <input type="hidden" name="file" value="a &amp; b"/>
              <select name="column-0" aria-label="x"><option value="">-</option><option value="naam" selected="selected">Naam</option></select>
              <select name="column-1"><option value="">-</option><option value="voornaam">Voornaam</option></select>
              <input type="radio" name="how" value="REPLACE" checked="checked"/><input type="radio" name="how" value="APPEND"/>
              <input type="file" name="dropped"/><input id="read" type="submit" name="read" value="Lees"/>
            </form>
            """;

    @Test
    void whatIsChosenGoesAlong_andOnlyTheButtonThatIsPressed() {
        PortalForm form = PortalForm.in(PAGE, "columns");

        assertThat(form.fields())
                .containsOnly(
                        entry("columns", "columns"),
                        entry("file", "a & b"),
                        entry("column-0", "naam"),
                        entry("column-1", ""),
                        entry("how", "REPLACE"));
        assertThat(form.pressed("read", Map.of("how", "APPEND")).fields())
                .contains(entry("read", "read"), entry("how", "APPEND"));
    }

    @Test
    void aPageWithoutTheForm_isNotAccepted() {
        assertThatExceptionOfType(AcceptanceFailure.class).isThrownBy(() -> PortalForm.in(PAGE, "gone"));
    }
}
