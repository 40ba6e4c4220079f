package be.lerarenkaart.systemtest.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider that signs everybody in at once, and can be told to lie. It holds its clients to PKCE. */
final class LyingProvider implements AutoCloseable {

    static final String CLIENT = "lerarenkaart";
    static final String SECRET = "a secret between the two of at least 32 signs";

    /** What it does wrong. */
    enum Lie {
        NONE,
        WRONG_STATE,
        WRONG_NONCE,
        NO_NONCE,
        EXPIRED,
        WRONG_AUDIENCE,
        WRONG_ISSUER,
        WRONG_SIGNATURE,
        NO_SIGNATURE,
        SIGNED_WITH_THE_SECRET,
        NO_ID_TOKEN,
        NO_JSON,
        SAYS_NO
    }

    private record Asked(String nonce, String challenge, String back) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey otherKey;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();

    volatile Lie lie = Lie.NONE;
    volatile Map<String, Object> claims = Map.of();
    volatile String subject = "nobody";
    volatile String lastToken = "";

    LyingProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("ours").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("ours").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, metadata()));
        server.createContext(
                "/keys", exchange -> send(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private JsonObjectBuilder metadata() {
        return Json.createObjectBuilder()
                .add("issuer", issuer())
                .add("authorization_endpoint", issuer() + "/authorize")
                .add("token_endpoint", issuer() + "/token")
                .add("end_session_endpoint", issuer() + "/leave")
                .add("jwks_uri", issuer() + "/keys")
                .add("response_types_supported", Json.createArrayBuilder().add("code"))
                .add("subject_types_supported", Json.createArrayBuilder().add("public"))
                .add(
                        "id_token_signing_alg_values_supported",
                        Json.createArrayBuilder().add("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.get("nonce"), asked.get("code_challenge"), asked.get("redirect_uri")));
        String state = lie == Lie.WRONG_STATE ? "made-up" : asked.get("state");
        String answer = lie == Lie.SAYS_NO ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?" + answer + "&state=" + encoded(state));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> given = fields(body);
        Asked asked = codes.remove(given.getOrDefault("code", ""));
        boolean right = asked != null
                && asked.back().equals(given.get("redirect_uri"))
                && asked.challenge().equals(challenge(given.getOrDefault("code_verifier", "")))
                && exchange.getRequestHeaders().getFirst("Authorization").startsWith("Basic ");
        if (!right) {
            send(exchange, 400, "application/json", "{\"error\": \"invalid_grant\"}");
        } else if (lie == Lie.NO_JSON) {
            send(exchange, 200, "text/html", "<h1>maintenance</h1>");
        } else {
            lastToken = idToken(asked).serialize();
            JsonObjectBuilder tokens = Json.createObjectBuilder()
                    .add("access_token", "an-access-token")
                    .add("token_type", "Bearer");
            json(exchange, lie == Lie.NO_ID_TOKEN ? tokens : tokens.add("id_token", lastToken));
        }
    }

    private JWT idToken(Asked asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder told = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.WRONG_ISSUER ? "https://elders.example" : issuer())
                .audience(lie == Lie.WRONG_AUDIENCE ? "another-client" : CLIENT)
                .subject(subject)
                .issueTime(Date.from(now.minusSeconds(lie == Lie.EXPIRED ? 7200 : 0)))
                .expirationTime(Date.from(now.plusSeconds(lie == Lie.EXPIRED ? -3600 : 300)))
                .claim("nonce", lie == Lie.NO_NONCE ? null : lie == Lie.WRONG_NONCE ? "made-up" : asked.nonce());
        claims.forEach(told::claim);
        try {
            if (lie == Lie.NO_SIGNATURE) {
                return new PlainJWT(told.build());
            }
            boolean symmetric = lie == Lie.SIGNED_WITH_THE_SECRET;
            JWSHeader.Builder header = new JWSHeader.Builder(symmetric ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256);
            SignedJWT token = new SignedJWT(header.keyID("ours").build(), told.build());
            token.sign(
                    symmetric ? new MACSigner(SECRET) : new RSASSASigner(lie == Lie.WRONG_SIGNATURE ? otherKey : key));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, JsonObjectBuilder object) throws IOException {
        send(exchange, 200, "application/json", object.build().toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
