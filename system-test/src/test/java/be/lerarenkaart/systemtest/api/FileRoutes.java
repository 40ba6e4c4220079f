package be.lerarenkaart.systemtest.api;

import java.util.Set;

/** The routes that take a file instead of JSON. */
final class FileRoutes {

    private static final Set<String> NAMES = Set.of(
            "postcodes",
            "institutions",
            "epd-deliveries",
            "staff-lists",
            "subscriptions",
            "pickup-points",
            "postcode-claims",
            "stolen-cards",
            "audit-verifications");

    private FileRoutes() {}

    static boolean takesFile(Description.Route route) {
        return route.method().equals("POST")
                && NAMES.contains(route.template().substring(route.template().lastIndexOf('/') + 1));
    }
}
