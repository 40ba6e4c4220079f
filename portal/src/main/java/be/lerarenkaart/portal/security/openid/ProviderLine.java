package be.lerarenkaart.portal.security.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is said to the provider and what it answers, with every check that the standard asks of us. */
@ApplicationScoped
class ProviderLine {

    /** Signatures that only the provider can make. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    private static final Duration METADATA_KEPT = Duration.ofHours(1);

    @Inject
    private ProviderSettings settings;

    @Inject
    private Clock clock;

    private final ProviderExchange exchange = new ProviderExchange();
    private volatile Known known;

    /** What the provider says of itself, and where its keys are. */
    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant since) {}

    /** Claims that were checked, and the token that they came in. */
    record Told(Map<String, Object> claims, String idToken) {

        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /** Where the browser goes to be asked who it is. */
    URI question(Begun begun, URI back) throws ProviderFault {
        AuthenticationRequest.Builder question = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256);
        List<ACR> levels = settings.strongLevels().stream().map(ACR::new).toList();
        return (levels.isEmpty() ? question : question.acrValues(levels))
                .build()
                .toURI();
    }

    /** @param query that the browser came back with */
    Told answer(Begun begun, URI back, String query) throws ProviderFault {
        String code = code(begun, back, query);
        OIDCTokenResponse tokens = tokens(code, begun, back);
        JWT idToken = tokens.getOIDCTokens().getIDToken();
        Map<String, Object> claims = new HashMap<>(checked(idToken, begun));
        if (!claims.containsKey(root(settings.roleClaim())) && !settings.roles().isEmpty()) {
            addMissing(claims, tokens.getOIDCTokens().getAccessToken());
        }
        return new Told(claims, idToken.serialize());
    }

    Optional<Goodbye> goodbye(String idToken, URI after) {
        Known there = known;
        URI end = there == null ? null : there.metadata().getEndSessionEndpointURI();
        if (end == null) {
            return Optional.empty();
        }
        try {
            LogoutRequest goodbye = new LogoutRequest(end, JWTParser.parse(idToken), after, null);
            Map<String, String> fields = new LinkedHashMap<>();
            goodbye.toParameters().forEach((name, values) -> fields.put(name, values.get(0)));
            return Optional.of(new Goodbye(end.toString(), fields, settings.name()));
        } catch (java.text.ParseException e) {
            throw new IllegalStateException("a token that was read before", e);
        }
    }

    /** Addresses of the provider to which browsers are sent, as far as it was asked for them. */
    List<URI> knownAddresses() {
        Known there = known;
        return there == null
                ? List.of()
                : Stream.of(
                                there.metadata().getAuthorizationEndpointURI(),
                                there.metadata().getEndSessionEndpointURI())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private String code(Begun begun, URI back, String query) throws ProviderFault {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(URI.create(back + "?" + query));
        } catch (ParseException | IllegalArgumentException e) {
            throw new ProviderFault(ProviderFault.Kind.INVALID, "reading the answer");
        }
        // First of all: an answer that was not asked for here says nothing, not even that it went wrong.
        if (response.getState() == null || !response.getState().equals(new State(begun.state()))) {
            throw new ProviderFault(ProviderFault.Kind.INVALID, "comparing the state");
        }
        if (response.getIssuer() != null && !response.getIssuer().equals(issuer())) {
            throw new ProviderFault(ProviderFault.Kind.INVALID, "comparing the issuer");
        }
        if (!response.indicatesSuccess()) {
            throw new ProviderFault(ProviderFault.Kind.REFUSED, "the provider said no");
        }
        if (response.toSuccessResponse().getAuthorizationCode() == null) {
            throw new ProviderFault(ProviderFault.Kind.INVALID, "an answer without a code");
        }
        return response.toSuccessResponse().getAuthorizationCode().getValue();
    }

    private OIDCTokenResponse tokens(String code, Begun begun, URI back) throws ProviderFault {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(begun.verifier()));
        URI endpoint = metadata().getTokenEndpointURI();
        ClientID client = new ClientID(settings.clientId());
        TokenRequest request = settings.clientSecret()
                .map(secret ->
                        new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build();
        try {
            var response = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
            if (!response.indicatesSuccess()) {
                throw new ProviderFault(ProviderFault.Kind.INVALID, "changing the code for tokens");
            }
            OIDCTokenResponse tokens = (OIDCTokenResponse) response.toSuccessResponse();
            if (tokens.getOIDCTokens().getIDToken() == null) {
                throw new ProviderFault(ProviderFault.Kind.INVALID, "an answer without an ID token");
            }
            return tokens;
        } catch (ParseException e) {
            throw new ProviderFault(ProviderFault.Kind.UNREACHABLE, "reading the tokens");
        }
    }

    /** Signature, issuer, audience, expiry and nonce. */
    private Map<String, Object> checked(JWT idToken, Begun begun) throws ProviderFault {
        IDTokenValidator validator = new IDTokenValidator(
                issuer(),
                new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(SIGNATURES, reached().keys()),
                null);
        try {
            return validator
                    .validate(idToken, new Nonce(begun.nonce()))
                    .toJWTClaimsSet()
                    .getClaims();
        } catch (BadJOSEException | ParseException e) {
            throw new ProviderFault(ProviderFault.Kind.INVALID, "checking the ID token");
        } catch (JOSEException e) {
            throw new ProviderFault(ProviderFault.Kind.UNREACHABLE, "fetching the keys");
        }
    }

    /** Some providers tell more when asked apart; never another's. */
    private void addMissing(Map<String, Object> claims, AccessToken token) throws ProviderFault {
        URI endpoint = metadata().getUserInfoEndpointURI();
        if (endpoint == null) {
            return;
        }
        try {
            UserInfoResponse response =
                    UserInfoResponse.parse(sent(new UserInfoRequest(endpoint, token).toHTTPRequest()));
            if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
                throw new ProviderFault(ProviderFault.Kind.INVALID, "asking for more");
            }
            Map<String, Object> more =
                    response.toSuccessResponse().getUserInfo().toJSONObject();
            if (!claims.get("sub").equals(more.get("sub"))) {
                throw new ProviderFault(ProviderFault.Kind.INVALID, "more about somebody else");
            }
            more.forEach(claims::putIfAbsent);
        } catch (ParseException e) {
            throw new ProviderFault(ProviderFault.Kind.UNREACHABLE, "reading more");
        }
    }

    private OIDCProviderMetadata metadata() throws ProviderFault {
        return reached().metadata();
    }

    private Known reached() throws ProviderFault {
        Known there = known;
        if (there == null || clock.instant().isAfter(there.since().plus(METADATA_KEPT))) {
            there = asked();
            known = there;
        }
        return there;
    }

    private Known asked() throws ProviderFault {
        try {
            HTTPResponse response = sent(new OIDCProviderConfigurationRequest(issuer()).toHTTPRequest());
            response.ensureStatusCode(HTTPResponse.SC_OK);
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(response.getBodyAsJSONObject());
            if (!metadata.getIssuer().equals(issuer())) {
                throw new ProviderFault(ProviderFault.Kind.UNREACHABLE, "another issuer");
            }
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(), exchange)
                    .build();
            return new Known(metadata, keys, clock.instant());
        } catch (GeneralException | IOException e) {
            throw new ProviderFault(ProviderFault.Kind.UNREACHABLE, "asking what it is");
        }
    }

    private HTTPResponse sent(HTTPRequest request) throws ProviderFault {
        try {
            return request.send(exchange);
        } catch (IOException e) {
            throw new ProviderFault(ProviderFault.Kind.UNREACHABLE, "reaching it");
        }
    }

    private Issuer issuer() {
        return new Issuer(settings.issuer().orElseThrow());
    }

    private static String root(String claim) {
        int dot = claim.indexOf('.');
        return dot < 1 ? claim : claim.substring(0, dot);
    }
}
