package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Where somebody begins who asked for no page: the first that is theirs. */
@WebServlet("/aanmelden/verder")
public class OnwardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> BEGINNINGS =
            List.of("/beheer", "/personeelsdienst", "/afhaalpunt", "/partner", "/account");

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(BEGINNINGS.stream()
                .filter(address -> Addresses.isOpen(address, caller.grants()))
                .findFirst()
                .orElse("/aanmelden"));
    }
}
