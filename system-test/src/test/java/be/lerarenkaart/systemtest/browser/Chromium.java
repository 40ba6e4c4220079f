package be.lerarenkaart.systemtest.browser;

import be.lerarenkaart.systemtest.StartedSystem;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test that asks for a {@link Page} one of its own, with nobody signed in. Without a browser on this machine
 * the tests are skipped and say so; where {@code CI=true} that would hide a fault, so there they fail.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final ExtensionContext.Namespace PAGES = ExtensionContext.Namespace.create(Chromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Files.isExecutable(PROGRAM) || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("Chromium is there, or must be");
        }
        System.out.println("Browser tests are skipped: there is no " + PROGRAM + ".");
        return ConditionEvaluationResult.disabled("no " + PROGRAM);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BrowserContext visitor = Shared.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(StartedSystem.address().toString())
                .setLocale("nl-BE"));
        context.getStore(PAGES).put(context.getUniqueId(), visitor);
        return visitor.newPage();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserContext visitor = context.getStore(PAGES).remove(context.getUniqueId(), BrowserContext.class);
        if (visitor != null) {
            visitor.close();
        }
    }

    /** Ends with the run. */
    private static final class Shared {

        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }
}
