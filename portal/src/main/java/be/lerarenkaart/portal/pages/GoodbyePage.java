package be.lerarenkaart.portal.pages;

import be.lerarenkaart.portal.security.openid.Goodbye;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The last answer to somebody who came from the identity provider: a form that a script sends on at once, and the person
 * where there are no scripts. It is no view, for the session that a view would need has ended.
 */
final class GoodbyePage {

    private static final String LIBRARY = "lerarenkaart";
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1$s</title>
            <link rel="stylesheet" href="%2$s"><link rel="stylesheet" href="%3$s"></head>
            <body><main id="inhoud" class="narrow"><h1>%1$s</h1><p>%4$s</p>
            <form id="leaveThere" method="post" action="%5$s">%6$s<button id="go" class="button">%7$s</button></form>
            </main><script src="%8$s"></script></body>
            </html>
            """;

    private GoodbyePage() {}

    static void write(Words words, Goodbye goodbye) {
        FacesContext faces = FacesContext.getCurrentInstance();
        StringBuilder fields = new StringBuilder();
        for (Map.Entry<String, String> field : goodbye.fields().entrySet()) {
            fields.append("<input type=\"hidden\" name=\"")
                    .append(escaped(field.getKey()))
                    .append("\" value=\"")
                    .append(escaped(field.getValue()))
                    .append("\">");
        }
        HttpServletResponse response = Exchange.response();
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write(PAGE.formatted(
                            escaped(words.say("signOut.there.title")),
                            path(faces, "theme.css"),
                            path(faces, "forms.css"),
                            escaped(words.say("signOut.there.about", goodbye.name())),
                            escaped(goodbye.address()),
                            fields,
                            escaped(words.say("signOut.there.go", goodbye.name())),
                            path(faces, "leave.js")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static String path(FacesContext faces, String resource) {
        return escaped(faces.getApplication()
                .getResourceHandler()
                .createResource(resource, LIBRARY)
                .getRequestPath());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
