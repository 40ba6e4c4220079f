package be.lerarenkaart.portal.security.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Every question to the provider goes through here, so that no answer is larger than a megabyte or takes longer than a
 * few seconds as a whole: somebody waits for it, and a provider gone wrong must not take the server along.
 */
final class ProviderExchange implements HTTPRequestSender, ResourceRetriever {

    static final int LARGEST = 1 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int OK = 200;

    private final Duration longest;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ProviderExchange() {
        this(LONGEST);
    }

    ProviderExchange(Duration longest) {
        this.longest = longest;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        if (asked.getMethod() == HTTPRequest.Method.POST) {
            request.POST(BodyPublishers.ofString(asked.getBody() == null ? "" : asked.getBody()));
        }
        HttpResponse<byte[]> answer = answer(request.build());
        HTTPResponse told = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> told.setHeader(name, values.toArray(String[]::new)));
        told.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return told;
    }

    /** The keys. */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        HttpResponse<byte[]> answer =
                answer(HttpRequest.newBuilder(URI.create(url.toString())).build());
        if (answer.statusCode() != OK) {
            throw new IOException("answered " + answer.statusCode());
        }
        return new Resource(
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("Content-Type").orElse(null));
    }

    /** The time counts until the last byte; that of the client alone would end with the first. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, head -> new BoundedBody(LARGEST));
        try {
            return asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("took too long", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            asked.cancel(true);
        }
    }
}
