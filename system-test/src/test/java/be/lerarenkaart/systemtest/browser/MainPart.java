package be.lerarenkaart.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** What the page says between its head and its foot. It waits for the words: what was pressed may be on its way. */
record MainPart(Page page) {

    private static final double PATIENCE = 20_000;

    MainPart contains(String... words) {
        for (String each : words) {
            assertThat(page.locator("main"))
                    .containsText(each, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        }
        return this;
    }

    /** To be asked after something that it does contain: a page that is on its way would pass. */
    MainPart doesNotContain(String... words) {
        for (String each : words) {
            assertThat(page.locator("main")).not().containsText(each);
        }
        return this;
    }
}
