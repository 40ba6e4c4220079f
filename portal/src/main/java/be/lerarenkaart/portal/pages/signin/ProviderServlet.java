package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.openid.IdentityProvider;
import be.lerarenkaart.portal.security.openid.ProviderFault;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends somebody to the identity provider to sign in. */
@WebServlet("/aanmelden/extern")
@ForEveryone
public class ProviderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IdentityProvider provider;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.isThere()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            response.sendRedirect(provider.begin(request, null).toString());
        } catch (ProviderFault fault) {
            response.sendRedirect(ProviderFaults.told(fault));
        }
    }
}
