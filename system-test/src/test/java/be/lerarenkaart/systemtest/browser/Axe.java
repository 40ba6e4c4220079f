package be.lerarenkaart.systemtest.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds in a page. Asked of axe itself, which stays in the page once it is there: its builder puts it there anew at
 * every look, and opens a page of its own to put the answers of frames together, of which we have none.
 */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final String FIND =
            """
            () => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(one =>
                one.id + ': ' + one.help + ' ' + one.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary)))
            """;

    private Axe() {}

    /** One sentence for each rule that is broken, with where. */
    @SuppressWarnings("unchecked")
    static List<String> violationsIn(Page page) {
        if (page.frames().size() > 1) {
            throw new IllegalStateException("a page with frames: ask the builder");
        }
        if ((Boolean) page.evaluate("() => typeof axe === 'undefined'")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(FIND);
    }
}
