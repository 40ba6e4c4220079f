package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.access.AppSecret;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.SignIns;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What an app must know, as a picture to point a telephone at: for whoever is setting it up, and nobody else. */
@WebServlet("/aanmelden/app.svg")
@ForEveryone
public class AppPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SecondSteps steps;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AppSecret secret = secret(request).orElse(null);
        if (secret == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/svg+xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(secret.picture());
    }

    private Optional<AppSecret> secret(HttpServletRequest request) {
        return caller.isKnown()
                ? steps.proposed(caller.accountId(), caller.name())
                : signIns.half(request, SecondSteps.Need.SETTING_UP)
                        .flatMap(half -> steps.proposed(half.accountId(), half.name()));
    }
}
