package be.lerarenkaart.portal.security.openid;

import java.util.Map;

/**
 * How a browser signs out at the provider: by a form, so that the token that says who it was stands in no address, and
 * in no log of one.
 *
 * @param address where the form goes
 * @param fields what it sends
 * @param name as people call the provider
 */
public record Goodbye(String address, Map<String, String> fields, String name) {

    /** The token is nobody's business. */
    @Override
    public String toString() {
        return "Goodbye[" + address + "]";
    }
}
