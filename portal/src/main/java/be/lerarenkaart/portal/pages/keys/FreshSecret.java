package be.lerarenkaart.portal.pages.keys;

import be.lerarenkaart.access.IssuedApiKey;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** The secret of a key between its making and the page that shows it, once. */
@SessionScoped
@Needs(Right.MANAGE_API_KEYS)
public class FreshSecret implements Serializable {

    private static final long serialVersionUID = 1L;

    private long keyId;
    private String secret;

    public synchronized void hold(IssuedApiKey issued) {
        keyId = issued.key().id();
        secret = issued.secret();
    }

    /** Null when it was shown already, or is another's. */
    public synchronized String take(long id) {
        String taken = id == keyId ? secret : null;
        if (taken != null) {
            secret = null;
        }
        return taken;
    }
}
