package be.lerarenkaart.portal.security.openid;

import java.io.Serializable;
import java.time.Instant;

/**
 * What was begun in this browser, by which the answer is recognised; once.
 *
 * @param linksAccount the account that shall be linked; null to sign in
 */
record Begun(String state, String nonce, String verifier, Long linksAccount, Instant at) implements Serializable {

    @Override
    public String toString() {
        return "Begun[…]";
    }
}
