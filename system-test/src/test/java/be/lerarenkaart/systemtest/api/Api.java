package be.lerarenkaart.systemtest.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.systemtest.Administrator;
import be.lerarenkaart.systemtest.StartedSystem;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A program with a key, or without one. */
final class Api {

    static final String JSON = "application/json";
    static final String CSV = "text/csv";

    /**
     * In HTTP/1.1, as a proxy asks. Left to itself this client puts all calls of all programs on one connection of HTTP/2,
     * which the server closes when more than a hundred come at once.
     */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI root;
    private final String key;

    private Api(URI root, String key) {
        this.root = root;
        this.key = key;
    }

    static Api administrator() {
        return withKey(Administrator.KEY);
    }

    static Api stranger() {
        return withKey(null);
    }

    static Api withKey(String key) {
        return in(StartedSystem.address(), key);
    }

    /** Of a system that a test started for itself. */
    static Api in(URI system, String key) {
        return new Api(system.resolve("api/v1/"), key);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", JSON);
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "Content-Type", JSON);
    }

    HttpResponse<String> sendFile(String path, byte[] file) {
        return send("POST", path, BodyPublishers.ofByteArray(file), "Content-Type", CSV);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Follows Location until the import or run has ended. */
    JsonObject ended(HttpResponse<String> accepted) {
        String location = accepted.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 600; i++) {
            JsonObject now = object(get(location));
            if (now.getString("state").equals("COMPLETED")
                    || now.getString("state").equals("FAILED")) {
                return now;
            }
            pause();
        }
        throw new AssertionError("not ended after a minute: " + location);
    }

    static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    static JsonArray array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
