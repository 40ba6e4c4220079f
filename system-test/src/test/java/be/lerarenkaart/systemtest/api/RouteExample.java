package be.lerarenkaart.systemtest.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * How a program calls a route for what is its own, and for what is another's.
 *
 * @param otherPath null where nothing is asked: then {@code otherMark} must not stand in the answer
 */
record RouteExample(
        String method,
        String ownPath,
        String ownBody,
        int gives,
        String otherPath,
        String otherBody,
        String otherMark) {

    private static RouteExample list(String path, String otherMark) {
        return new RouteExample("GET", path, null, 200, null, null, otherMark);
    }

    /** Null when nobody thought of this route. */
    static RouteExample of(String route, String role, RightsExamples examples) {
        String own = RightsExamples.ownPlace(role);
        String other = RightsExamples.otherPlace(role);
        String ownScope = own.replaceAll("^\\w+-", "");
        String otherScope = other.replaceAll("^\\w+-", "");
        String key = "{\"name\": \"van de matrix\", \"role\": \"" + role + "\", \"scope\": \"%s\"}";
        String invitation = "{\"email\": \"matrix@example.be\", \"fullName\": \"Matrix\", \"role\": \"" + role
                + "\", \"scope\": \"%s\"}";
        return switch (route) {
            case "/api/v1/api-keys GET" -> list("api-keys", "\"scope\":\"" + otherScope + "\"");
            case "/api/v1/api-keys POST" ->
                new RouteExample(
                        "POST", "api-keys", key.formatted(ownScope), 201, "api-keys", key.formatted(otherScope), null);
            case "/api/v1/api-keys/{id} DELETE" ->
                new RouteExample(
                        "DELETE",
                        "api-keys/" + examples.key(own),
                        null,
                        204,
                        "api-keys/" + examples.key(other),
                        null,
                        null);
            case "/api/v1/api-keys/{id}/rotations POST" ->
                new RouteExample(
                        "POST",
                        "api-keys/" + examples.key(own) + "/rotations",
                        "{\"oldUntil\": \"gisteren\"}",
                        400,
                        "api-keys/" + examples.key(other) + "/rotations",
                        "{\"oldUntil\": \"gisteren\"}",
                        null);
            case "/api/v1/invitations GET" -> list("invitations", "\"scope\":\"" + otherScope + "\"");
            case "/api/v1/invitations POST" ->
                new RouteExample(
                        "POST",
                        "invitations",
                        invitation.formatted(ownScope),
                        201,
                        "invitations",
                        invitation.formatted(otherScope),
                        null);
            case "/api/v1/invitations/{id} DELETE" ->
                new RouteExample(
                        "DELETE",
                        "invitations/" + examples.invitation(own),
                        null,
                        204,
                        "invitations/" + examples.invitation(other),
                        null,
                        null);
            case "/api/v1/invitations/{id}/letters POST" ->
                new RouteExample(
                        "POST",
                        "invitations/" + examples.invitationToSend(own) + "/letters",
                        "",
                        409,
                        "invitations/" + examples.invitationToSend(other) + "/letters",
                        "",
                        null);
            case "/api/v1/card-checks POST" -> new RouteExample("POST", "card-checks", "{}", 400, null, null, null);
            default -> null;
        };
    }

    HttpResponse<String> callOwn(Api program) {
        return call(program, ownPath, ownBody);
    }

    HttpResponse<String> callOther(Api program) {
        return call(program, otherPath, otherBody);
    }

    private HttpResponse<String> call(Api program, String path, String body) {
        return body == null
                ? program.send(method, path, BodyPublishers.noBody())
                : program.send(method, path, BodyPublishers.ofString(body), "Content-Type", Api.JSON);
    }
}
