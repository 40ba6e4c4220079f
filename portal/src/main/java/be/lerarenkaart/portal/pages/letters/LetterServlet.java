package be.lerarenkaart.portal.pages.letters;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.mail.LetterText;
import be.lerarenkaart.mail.Outbox;
import be.lerarenkaart.portal.pages.Downloads;
import be.lerarenkaart.portal.security.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A letter's HTML as its recipient gets it, on a page of its own: it has style inside, which our pages may not. Nothing
 * of it runs, and it has no part in anybody's session.
 */
@WebServlet("/beheer/postvak-uit/mail.html")
@Needs(Right.SEE_LETTERS)
public class LetterServlet extends Downloads {

    private static final long serialVersionUID = 1L;

    private static final String STYLE_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; "
                    + "sandbox";

    @Inject
    private transient Outbox letters;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LetterText letter = letters.text(number(request, "id"))
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze mail bestaat niet (meer).")));
        response.setHeader("Content-Security-Policy", STYLE_ONLY);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(letter.html());
    }
}
