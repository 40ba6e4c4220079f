package be.lerarenkaart.portal.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge | Windows
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux
            Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome | Android
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1 | Safari | iPhone
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15 | Safari | Mac
            """)
    void whatABrowserSays_isCalledAsPeopleDo(String told, String browser, String system) {
        assertThat(BrowserName.browser(told)).hasValue(browser);
        assertThat(BrowserName.system(told)).hasValue(system);
    }

    @Test
    void whatNobodyKnows_hasNoName() {
        assertThat(BrowserName.browser("curl/8")).isEmpty();
        assertThat(BrowserName.system("")).isEmpty();
    }
}
