package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Chromium.class)
class HomePageIT {

    @Test
    void whenATeacherOpensTheAddress_thenThePageSaysWhatItIs(Page page) {
        var answer = page.navigate("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.title()).contains("Lerarenkaart");
        assertThat(page.locator("h1").count()).isEqualTo(1);
    }

    @Test
    void whenItIsLookedAt_thenAxeFindsNothingAndItFitsAPhone(Page page) {
        page.navigate("/");

        Look.at(page, "home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy", "toegankelijkheid"})
    void aStatement_isThereForEverybody(String address, Page page) {
        page.navigate("/");
        page.locator("footer a[href$='/" + address + "']").click();
        page.waitForURL("**/" + address);

        Look.at(page, address);
    }
}
