package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session's cookie is kept to https unless the server is told that it speaks plain http, as on the machine of a
 * developer. Payara decides by the scheme of the request when we say nothing, which a proxy may hide.
 */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "lerarenkaart.https", defaultValue = "false")
    private boolean https;

    @Inject
    private Sessions sessions;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(https);
        cookie.setPath("/");
        if (https) {
            // With this mark in its name a browser takes it over https only, and from no other host.
            cookie.setName("__Host-session");
        }
        // The table decides; what the server holds lives a little longer, so that it can be asked.
        event.getServletContext().setSessionTimeout((int) sessions.idle().toMinutes() + 5);
    }
}
