package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may come in where: of each place a key, two invitations that wait, and the sample accounts. */
final class AccessRows {

    private static final Pattern ACCOUNT = Pattern.compile("accounts/account\\?id=(\\d+)\"[^>]*>([^<]+)</a>");

    /** Somebody who works there, by place. */
    private static final Map<String, String> HOLDERS = Map.of(
            "INSTITUTION-690001", "Wout Janssens",
            "INSTITUTION-690008", "Anaïs Peeters",
            "PICKUP_POINT-AP0001", "Jef De Smet",
            "PARTNER-1", "Lotte D'hondt");

    private static final String TO_SEND = "-to-send";

    private final Map<String, Long> keys = new HashMap<>();
    private final Map<String, Long> invitations = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();

    private AccessRows() {}

    /** Makes a key and invitations for each place, and finds the accounts. */
    static AccessRows in(URI system, Visitor administrator) {
        AccessRows rows = new AccessRows();
        Api api = Api.in(system, Administrator.KEY);
        RolesOfATest.ROLES.forEach((place, role) -> {
            for (String kind : List.of("", TO_SEND)) {
                String email = (place + kind).toLowerCase(Locale.ROOT) + "@uitgenodigd.example";
                String invitation = "{\"email\": \"%s\", \"fullName\": \"Uit %s\", \"role\": \"%s\", \"scope\": \"%s\"}"
                        .formatted(email, place, role, RolesOfATest.scope(place));
                rows.invitations.put(place + kind, id(Api.object(api.post("invitations", invitation))));
            }
            rows.keys.put(
                    place,
                    KeyOfATest.made(administrator, "sleutel van " + place, place)
                            .id());
        });
        Matcher row = ACCOUNT.matcher(administrator.get("beheer/accounts").body());
        while (row.find()) {
            rows.people.put(row.group(2).replace("&#39;", "'"), Long.valueOf(row.group(1)));
        }
        return rows;
    }

    private static long id(JsonObject made) {
        assertThat(made).as(made.toString()).containsKey("id");
        return made.getJsonNumber("id").longValue();
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

    long person(String fullName) {
        return people.get(fullName);
    }

    /** How a page is asked for the right that somebody has at a place; where nobody has one, for a right elsewhere. */
    String right(String place) {
        String held = HOLDERS.containsKey(place) ? place : "INSTITUTION-690001";
        return "?plaats=%s&rol=%s&id=%d".formatted(held, RolesOfATest.ROLES.get(held), person(HOLDERS.get(held)));
    }
}
