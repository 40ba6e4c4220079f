package be.lerarenkaart.systemtest.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * One call of a route by a program.
 *
 * @param body null for none
 */
record RouteCall(String method, String path, String type, String body) {

    static RouteCall get(String path) {
        return new RouteCall("GET", path, null, null);
    }

    static RouteCall delete(String path) {
        return new RouteCall("DELETE", path, null, null);
    }

    static RouteCall post(String path, String json) {
        return new RouteCall("POST", path, Api.JSON, json);
    }

    static RouteCall file(String path, String csv) {
        return new RouteCall("POST", path, Api.CSV, csv);
    }

    /** The same about what is not there. */
    RouteCall absent() {
        return new RouteCall(
                method,
                path.contains("AP0002") ? path.replace("AP0002", "AP0099") : path.replaceAll("/\\d+", "/999999999"),
                type,
                body == null
                        ? null
                        : body.replaceAll("\"scope\": \"\\d+\"", "\"scope\": \"999999\"")
                                .replace("AP0002", "AP0099"));
    }

    HttpResponse<String> by(Api program) {
        return body == null
                ? program.send(method, path, BodyPublishers.noBody())
                : program.send(method, path, BodyPublishers.ofString(body), "Content-Type", type);
    }
}
