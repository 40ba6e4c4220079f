package be.lerarenkaart.portal.pages.signin;

import be.lerarenkaart.portal.security.openid.ProviderFault;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What people and the log hear of a visit to the identity provider that came to nothing: where it stopped, no more. */
public final class ProviderFaults {

    private static final Logger LOG = Logger.getLogger(ProviderFaults.class.getName());

    private ProviderFaults() {}

    /** The page that says so. */
    public static String told(ProviderFault fault) {
        Level level = fault.kind() == ProviderFault.Kind.REFUSED ? Level.INFO : Level.WARNING;
        LOG.log(level, "Signing in at the identity provider stopped: {0}, {1}", new Object[] {
            fault.kind(), fault.getMessage()
        });
        return "/aanmelden?extern=" + fault.kind();
    }
}
