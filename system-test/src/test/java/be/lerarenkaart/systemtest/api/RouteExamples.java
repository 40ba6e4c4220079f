package be.lerarenkaart.systemtest.api;

import java.util.List;

/** How each route is called with rows that exist. */
final class RouteExamples {

    private static final String API = "/api/v1/";

    private final RightsWorld world;

    RouteExamples(RightsWorld world) {
        this.world = world;
    }

    /** What a role that is bound to a place calls; empty when nobody thought of this route. */
    List<RouteExample> of(String route, String role) {
        String own = RolesOfATest.ownPlace(role);
        String other = RolesOfATest.otherPlace(role);
        String ofOther = "\"scope\":\"" + RolesOfATest.scope(other) + "\"";
        AccessRows access = world.access();
        return switch (route) {
            case "/api/v1/invitations GET" -> List.of(RouteExample.list("invitations", ofOther));
            case "/api/v1/invitations POST" ->
                List.of(new RouteExample(
                        RouteCall.post("invitations", invitation(role, own)),
                        201,
                        RouteCall.post("invitations", invitation(role, other)),
                        RouteCall.get("invitations"),
                        ofOther));
            case "/api/v1/invitations/{id} DELETE" ->
                List.of(new RouteExample(
                        RouteCall.delete("invitations/" + access.invitation(own)),
                        204,
                        RouteCall.delete("invitations/" + access.invitation(other)),
                        RouteCall.get("invitations"),
                        id(access.invitation(other))));
            case "/api/v1/invitations/{id}/letters POST" ->
                List.of(new RouteExample(
                        RouteCall.post("invitations/" + access.invitationToSend(own) + "/letters", ""),
                        409,
                        RouteCall.post("invitations/" + access.invitationToSend(other) + "/letters", ""),
                        RouteCall.get("invitations"),
                        id(access.invitationToSend(other))));
            case "/api/v1/card-checks POST" ->
                List.of(new RouteExample(RouteCall.post("card-checks", "{}"), 400, null, null, null));
            case "/api/v1/imports/{id} GET" -> imports(own, other, "");
            case "/api/v1/imports/{id}/verdicts GET" -> imports(own, other, "/verdicts");
            case "/api/v1/card-years/{year}/staff-lists POST" -> List.of(ofLists(own));
            case "/api/v1/card-years/{year}/stock GET" ->
                List.of(RouteExample.list("card-years/2031/stock", RolesOfATest.scope(other)));
            default -> route.contains("/pickup-points/{code}/") ? ofPoint(route, own, other) : List.of();
        };
    }

    /** What only whoever manages the point may do; a body that says nothing is refused, and changes nothing. */
    private static List<RouteExample> ofPoint(String route, String own, String other) {
        String method = route.substring(route.indexOf(' ') + 1);
        String path = route.substring(API.length(), route.indexOf(' '))
                .replace("{year}", "2031")
                .replace("{postcode}", "9000")
                .replace("{id}", "1");
        boolean claims = path.contains("postcode-claims");
        boolean says = !claims && List.of("POST", "PUT").contains(method);
        int gives = says ? 400 : claims ? 204 : method.equals("DELETE") ? 404 : 200;
        return List.of(new RouteExample(
                ofPoint(method, path, own, says),
                gives,
                ofPoint(method, path, other, says),
                RouteCall.get("card-years/2031/pickup-points/" + RolesOfATest.scope(other)),
                RolesOfATest.scope(other)));
    }

    private static RouteCall ofPoint(String method, String path, String place, boolean says) {
        String there = path.replace("{code}", RolesOfATest.scope(place));
        return new RouteCall(method, there, says ? Api.JSON : null, says ? "{}" : null);
    }

    private static String invitation(String role, String place) {
        return "{\"email\": \"matrix@example.be\", \"fullName\": \"Matrix\", \"role\": \"%s\", \"scope\": \"%s\"}"
                .formatted(role, RolesOfATest.scope(place));
    }

    private static String id(long row) {
        return "\"id\":" + row + ",";
    }

    /** Neither another's list nor a file that no institution sent. */
    private List<RouteExample> imports(String own, String other, String part) {
        String ofOwn = "imports/" + world.lists().importId(RolesOfATest.scope(own)) + part;
        String ofOther = "imports/" + world.lists().importId(RolesOfATest.scope(other)) + part;
        String ofAdministrators = "imports/" + world.campaign().delivery() + part;
        boolean rows = !part.isEmpty();
        return List.of(
                RouteExample.row(ofOwn, ofOther, rows ? ListRows.OTHER_VERDICT : RolesOfATest.scope(other)),
                RouteExample.row(ofOwn, ofAdministrators, rows ? SmallYear.RETIRED : "EPD_DELIVERY"));
    }

    /** A list names its institution in every row: those of another's are refused, whoever sends them. */
    private static RouteExample ofLists(String own) {
        String institution = RolesOfATest.scope(own);
        return new RouteExample(
                RouteCall.file(
                        "card-years/2031/staff-lists",
                        ListRows.list(institution, ListRows.OWN_NAME, "25/05/1985", "01/01/1970")),
                202,
                null,
                null,
                null);
    }

    /** The address of a route, of rows that exist, for whoever may only look at them or not even that. */
    String real(Description.Route route) {
        CampaignRows rows = world.campaign();
        String path = route.template().substring(API.length());
        String id =
                switch (path.substring(0, path.indexOf('/') < 0 ? path.length() : path.indexOf('/'))) {
                    case "imports" -> "" + rows.delivery();
                    case "runs" -> "" + rows.run();
                    case "productions" -> "" + rows.production();
                    case "audit-erasures" -> "" + world.trail().waitingErasure();
                    case "letters" -> "" + rows.letter();
                    case "reviews" -> "" + rows.review();
                    case "people", "merges", "people-erasures" -> "" + rows.person();
                    case "corrections" -> "" + rows.correction();
                    case "pickup-points" -> "1";
                    case "api-keys" -> "" + world.access().key("PARTNER-2");
                    case "invitations" -> "" + world.access().invitation("PARTNER-2");
                    default -> "";
                };
        return path.replace("{id}", id)
                .replace("{year}", "" + CampaignRows.YEAR)
                .replace("{channel}", "MAGAZINE")
                .replace("{stamboekNumber}", SmallYear.SUBSCRIBER)
                .replace("{postcode}", "9000")
                .replace("{version}", "" + rows.draftOfRules())
                .replace("{table}", "STATE")
                .replace("{validFrom}", "2000-01-01")
                .replace("{name}", "MARCH")
                .replace("{kind}", "CARDS_SENT")
                .replace("{code}", "AP1");
    }
}
