package be.lerarenkaart.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pages of a server, as somebody who signed in uses them with a browser without scripts. */
final class Portal {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SEE_OTHER = 302;

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI server;

    private Portal(String server) {
        this.server = URI.create(server.replaceAll("/+$", "") + "/");
    }

    static Portal signedIn(String server, String name, String password) {
        Portal portal = new Portal(server);
        PortalForm form = PortalForm.in(portal.page("aanmelden"), "signInForm");
        URI next = portal.submit("aanmelden", form.pressed("enter", Map.of("name", name, "password", password)));
        if (next.getPath().startsWith("/aanmelden")) {
            throw new AcceptanceFailure("Signing in as " + name + " asks for more: " + next.getPath());
        }
        return portal;
    }

    String page(String path) {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(server.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new AcceptanceFailure("GET /" + path + " answered " + answer.statusCode() + ".");
        }
        return answer.body();
    }

    /** Sends a form of that page; returns where the server leads to. */
    URI submit(String path, PortalForm form) {
        String body = form.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return led(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The same with a file in it. */
    URI upload(String path, PortalForm form, String field, String fileName, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 4096);
        form.fields()
                .forEach((name, value) -> write(
                        body,
                        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                                + "\r\n"));
        write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + boundary + "--\r\n");
        return led(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private URI led(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != SEE_OTHER) {
            throw new AcceptanceFailure(
                    answer.request().uri().getPath() + " answered " + answer.statusCode() + " to its form.");
        }
        return answer.request()
                .uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcceptanceFailure("Interrupted while waiting for a page.");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
