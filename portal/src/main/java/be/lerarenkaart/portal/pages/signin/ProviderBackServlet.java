package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.access.ProviderAccounts;
import be.lerarenkaart.access.SignedIn;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.SignIns;
import be.lerarenkaart.portal.security.openid.IdentityProvider;
import be.lerarenkaart.portal.security.openid.ProviderAnswer;
import be.lerarenkaart.portal.security.openid.ProviderFault;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Where the identity provider sends people back to. */
@WebServlet(IdentityProvider.BACK)
@ForEveryone
public class ProviderBackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient IdentityProvider provider;

    @Inject
    private transient ProviderAccounts accounts;

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!provider.isThere()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            ProviderAnswer answer = provider.end(request);
            response.sendRedirect(answer.linksAccount() == null ? signIn(answer, request, response) : link(answer));
        } catch (ProviderFault fault) {
            response.sendRedirect(ProviderFaults.told(fault));
        }
    }

    private String signIn(ProviderAnswer answer, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> person = accounts.signIn(answer.person());
        if (person.isEmpty()) {
            return "/aanmelden?extern=NOTHING_HERE";
        }
        String next = signIns.begin(person.get(), answer.strong(), request, response);
        provider.remember(request, answer);
        return next;
    }

    /** Only for who began it, in the session in which it was begun. */
    private String link(ProviderAnswer answer) {
        if (!answer.linksAccount().equals(caller.accountId())) {
            return "/aanmelden?extern=INVALID";
        }
        try {
            accounts.link(caller.by(), answer.linksAccount(), answer.person());
            return "/account?gedaan=gekoppeld";
        } catch (LerarenkaartException refused) {
            return "/account?gedaan=niet-gekoppeld";
        }
    }
}
