package be.lerarenkaart.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * What every page must pass in every state, at a desk and on a phone: nothing for axe to find, nothing wider than the
 * screen. Leaves a picture of both in {@code target/screens}, for people to look at; where nobody does, with
 * {@code CI=true}, only the tests' own time would be spent on them.
 */
final class Look {

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    private Look() {}

    /** The page as it stands; it keeps the size of a desk afterwards. */
    static void at(Page page, String name) {
        page.waitForLoadState();
        passes(page, name, DESK, 900);
        passes(page, name + "-phone", PHONE, 740);
        page.setViewportSize(DESK, 900);
    }

    /**
     * A page that may run no script at all, as a letter: axe would wait for ever in it. It is looked at as a copy, on a
     * page of its own.
     */
    static void atCopyOf(Page page, String name) {
        try (Page copy = page.context().newPage()) {
            copy.setContent(page.content());
            at(copy, name);
        }
    }

    private static void passes(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        if (!"true".equals(System.getenv("CI"))) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens/" + name + ".png")));
        }
        assertThat(Axe.violationsIn(page))
                .as("axe on " + name + ", " + page.url())
                .isEmpty();
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of " + name + ", " + page.url())
                .isLessThanOrEqualTo(width);
    }
}
