package be.lerarenkaart.portal.errors;

import be.lerarenkaart.kernel.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page that needs nothing but this class. */
final class BarePage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>Lerarenkaart</title></head>
            <body><main><h1>Dat lukt niet</h1><p>%s</p><p><a href="/">Naar het begin</a></p></main></body>
            </html>
            """;

    private BarePage() {}

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(PAGE.formatted(escaped(problem.detail())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
