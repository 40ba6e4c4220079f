package be.lerarenkaart.systemtest.api;

import be.lerarenkaart.systemtest.Administrator;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What each role has as its own in a system with the sample accounts, and what is another's: rows that really exist, so
 * that "not found" is a refusal.
 */
final class RightsExamples {

    static final String STRANGER = "STRANGER";

    /** Who stands for each role. */
    static final Map<String, String> ACCOUNTS = Map.of(
            "ADMINISTRATOR", Administrator.NAME,
            "PERSONNEL", "collega",
            "POINT_MANAGER", "bibliotheek",
            "POINT_CLERK", "balie",
            "PARTNER", "partner");

    /** Pages that ask for nothing and show what is one's own. */
    static final Set<String> ONLY_OWN = Set.of("/afhaalpunt", "/partner", "/sleutels");

    /**
     * What is asked, and what comes.
     *
     * @param other null where nothing is another's, as for administrators
     */
    record Example(String own, int gives, String other) {

        static Example of(String own, String other) {
            return new Example(own, 200, other);
        }

        Example gives(int status) {
            return new Example(own, status, other);
        }
    }

    private static final Map<String, String> OWN_PLACES = Map.of(
            "ADMINISTRATOR", "INSTITUTION-690001",
            "PERSONNEL", "INSTITUTION-690001",
            "POINT_MANAGER", "PICKUP_POINT-AP0001",
            "POINT_CLERK", "PICKUP_POINT-AP0001",
            "PARTNER", "PARTNER-1");

    private static final Map<String, String> OTHER_PLACES = Map.of(
            "PERSONNEL", "INSTITUTION-690008",
            "POINT_MANAGER", "PICKUP_POINT-AP0002",
            "POINT_CLERK", "PICKUP_POINT-AP0002",
            "PARTNER", "PARTNER-2");

    /** By place. */
    private static final Map<String, String> ROLES = Map.of(
            "INSTITUTION-690001", "PERSONNEL",
            "INSTITUTION-690008", "PERSONNEL",
            "PICKUP_POINT-AP0001", "POINT_CLERK",
            "PICKUP_POINT-AP0002", "POINT_CLERK",
            "PARTNER-1", "PARTNER",
            "PARTNER-2", "PARTNER");

    private static final Pattern ACCOUNT = Pattern.compile("accounts/account\\?id=(\\d+)\"[^>]*>([^<]+)</a>");

    private static final String TO_SEND = "-to-send";

    private final Map<String, Long> keys = new HashMap<>();
    private final Map<String, Long> invitations = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();

    private RightsExamples() {}

    /** Makes a key and an invitation for each place, and finds the accounts. */
    static RightsExamples in(URI system, Visitor administrator) {
        RightsExamples examples = new RightsExamples();
        Api api = Api.in(system, Administrator.KEY);
        for (String place : ROLES.keySet()) {
            String role = ROLES.get(place);
            String scope = place.substring(place.indexOf('-') + 1);
            for (String kind : List.of("", TO_SEND)) {
                String email = (place + kind).toLowerCase(Locale.ROOT) + "@uitgenodigd.example";
                String invitation = "{\"email\": \"%s\", \"fullName\": \"Uit %s\", \"role\": \"%s\", \"scope\": \"%s\"}"
                        .formatted(email, place, role, scope);
                examples.invitations.put(place + kind, id(Api.object(api.post("invitations", invitation))));
            }
            if (!role.equals("POINT_CLERK")) {
                String key = "{\"name\": \"sleutel van %s\", \"role\": \"%s\", \"scope\": \"%s\"}"
                        .formatted(place, role, scope);
                examples.keys.put(place, id(Api.object(api.post("api-keys", key))));
            }
        }
        Matcher row = ACCOUNT.matcher(administrator.get("beheer/accounts").body());
        while (row.find()) {
            examples.people.put(row.group(2).replace("&#39;", "'"), Long.valueOf(row.group(1)));
        }
        return examples;
    }

    /** How a page is asked for one's own and for another's; null where nothing is asked. */
    Example ofPage(String address, String role) {
        String own = OWN_PLACES.get(role);
        String other = OTHER_PLACES.get(role);
        boolean all = role.equals("ADMINISTRATOR");
        return switch (address) {
            case "/accounts" -> Example.of("?plaats=" + own, all ? null : "?plaats=" + other);
            case "/accounts/uitnodigen" -> Example.of("?plaats=" + own, all ? null : "?plaats=" + other);
            case "/accounts/uitnodiging" ->
                Example.of("?id=" + invitations.get(own), all ? null : "?id=" + invitations.get(other));
            case "/accounts/recht-wegnemen" -> Example.of(right(own), all ? null : rightOfOthers(role));
            case "/accounts/weggaan" ->
                all
                        ? Example.of("?rol=ADMINISTRATOR&plaats=EVERYTHING-", "?rol=PERSONNEL&plaats=" + own)
                        : Example.of("?rol=" + role + "&plaats=" + own, "?rol=" + role + "&plaats=" + other);
            case "/sleutels/nieuw" -> Example.of("?plaats=" + own, all ? null : "?plaats=" + other);
            case "/sleutels/sleutel" -> Example.of("?id=" + keys.get(own), all ? null : "?id=" + keys.get(other));
            case "/beheer/accounts/account", "/beheer/accounts/deactiveren", "/beheer/accounts/recht-geven" ->
                Example.of("?id=" + people.get("Wout Janssens"), null);
            default -> null;
        };
    }

    private String right(String place) {
        String holder =
                switch (place) {
                    case "INSTITUTION-690001" -> "Wout Janssens";
                    case "INSTITUTION-690008" -> "Anaïs Peeters";
                    case "PICKUP_POINT-AP0001" -> "Jef De Smet";
                    default -> "Lotte D'hondt";
                };
        return "?plaats=%s&rol=%s&id=%d".formatted(place, ROLES.get(place), people.get(holder));
    }

    /** A right that somebody really has, at a place that is not this role's. */
    private String rightOfOthers(String role) {
        return right(role.equals("PERSONNEL") ? "INSTITUTION-690008" : "INSTITUTION-690001");
    }

    long key(String place) {
        return keys.get(place);
    }

    long invitation(String place) {
        return invitations.get(place);
    }

    /** One that nobody withdraws. */
    long invitationToSend(String place) {
        return invitations.get(place + TO_SEND);
    }

    static String ownPlace(String role) {
        return OWN_PLACES.get(role);
    }

    static String otherPlace(String role) {
        return OTHER_PLACES.get(role);
    }

    private static long id(JsonObject made) {
        if (!made.containsKey("id")) {
            throw new AssertionError(made.toString());
        }
        return made.getJsonNumber("id").longValue();
    }
}
