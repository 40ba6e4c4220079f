package be.lerarenkaart.acceptance;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** The server's administration routes, seen from outside. */
final class Api {

    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String key;

    /** @param server address without a path, as http://127.0.0.1:8080 */
    Api(String server, String key) {
        this.base = URI.create(server.replaceAll("/+$", "") + "/api/v1/");
        this.key = key;
    }

    JsonStructure put(String route, String json) {
        HttpRequest.Builder request =
                request(base.resolve(route), JSON).header("Content-Type", JSON).PUT(BodyPublishers.ofString(json));
        return json(text(request, 200, 201, 204));
    }

    JsonStructure post(String route, String json) {
        HttpRequest.Builder request =
                request(base.resolve(route), JSON).header("Content-Type", JSON).POST(BodyPublishers.ofString(json));
        return json(text(request, 200, 201));
    }

    /** Starts something long; returns where to watch it. */
    URI start(String route, String json) {
        return accepted(base.resolve(route), JSON, BodyPublishers.ofString(json), "");
    }

    /** Sends a file, unpacked on the way; returns where to watch its import. */
    URI send(String route, Path file) {
        String name = YearFolder.name(file);
        return accepted(base.resolve(route), name.endsWith(".xlsx") ? XLSX : CSV, body(file), name);
    }

    private static BodyPublisher body(Path file) {
        if (!YearFolder.isGzipped(file)) {
            try {
                return BodyPublishers.ofFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return BodyPublishers.ofInputStream(() -> {
            try {
                return YearFolder.open(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private URI accepted(URI target, String type, BodyPublisher body, String fileName) {
        HttpRequest.Builder request =
                request(target, JSON).header("Content-Type", type).POST(body);
        if (!fileName.isEmpty()) {
            request.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        }
        HttpResponse<InputStream> response = exchange(request, 202);
        drain(response);
        return response.headers()
                .firstValue("Location")
                .map(target::resolve)
                .orElseThrow(() -> new AcceptanceFailure("POST " + target + " answered 202 without a Location."));
    }

    /** Where something that was started in another way is watched. */
    URI watched(String route) {
        return base.resolve(route);
    }

    JsonStructure get(String route) {
        return get(base.resolve(route));
    }

    JsonStructure get(URI target) {
        return json(text(request(target, JSON).GET(), 200));
    }

    /** To be closed by the caller. */
    InputStream getCsv(String route) {
        return getCsv(base.resolve(route));
    }

    /** To be closed by the caller. */
    InputStream getCsv(URI target) {
        return exchange(request(target, CSV).GET(), 200).body();
    }

    private HttpRequest.Builder request(URI target, String accept) {
        return HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Accept", accept);
    }

    private String text(HttpRequest.Builder request, int... expected) {
        return drain(exchange(request, expected));
    }

    private static String drain(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<InputStream> exchange(HttpRequest.Builder builder, int... expected) {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri();
        HttpResponse<InputStream> response;
        try {
            response = client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AcceptanceFailure(what + " got no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AcceptanceFailure(what + " was interrupted.");
        }
        for (int status : expected) {
            if (response.statusCode() == status) {
                return response;
            }
        }
        throw new AcceptanceFailure(what + " answered " + response.statusCode() + ": " + drain(response));
    }

    private static JsonStructure json(String text) {
        if (text.isEmpty()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        } catch (JsonException e) {
            throw new AcceptanceFailure("Not JSON: " + text.substring(0, Math.min(200, text.length())));
        }
    }
}
