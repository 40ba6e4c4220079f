package be.lerarenkaart.access;

import be.lerarenkaart.kernel.By;

/**
 * Where an attempt to sign in comes from.
 *
 * @param browser the token in its cookie, see {@link KnownBrowsers}; null when it has none
 * @param address on the network
 */
public record ComesFrom(String browser, String address) {

    static final String UNKNOWN = "onbekend";

    /** Whoever tries, as the trail names somebody who did not prove to be anybody. */
    By nobody() {
        return new By(UNKNOWN, null, "/aanmelden");
    }

    /** The neighbourhood of the address: whoever has one address of IPv6 has 2^64 of them. */
    String neighbourhood() {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.replaceFirst("%.*$", "").split(":", -1);
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < 4 && i < groups.length && !(groups[i].isEmpty() && i > 0); i++) {
            first.append(groups[i]).append(':');
        }
        return first.toString();
    }

    @Override
    public String toString() {
        return "ComesFrom[…]";
    }
}
