package be.lerarenkaart.portal.security.openid;

import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Which identity provider there is, and how its claims are read. There is none unless the settings name one. */
@ApplicationScoped
public class ProviderSettings {

    private static final String PREFIX = "lerarenkaart.oidc.";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Config config;

    @Inject
    ProviderSettings(Config config) {
        this.config = config;
        issuer().ifPresent(ProviderSettings::mustBeSafe);
    }

    ProviderSettings() {
        this.config = null;
    }

    Optional<String> issuer() {
        return config == null ? Optional.empty() : text("issuer");
    }

    String clientId() {
        return text("client-id").orElseThrow(() -> new IllegalStateException("LERARENKAART_OIDC_CLIENT_ID is missing"));
    }

    /** Empty for a client that the provider knows by its address alone. */
    Optional<String> clientSecret() {
        return text("client-secret");
    }

    /** As people call the provider. */
    String name() {
        return text("name").orElse("je organisatie");
    }

    List<String> scopes() {
        return words(text("scopes").orElse("openid profile email"));
    }

    /** Where roles stand; a dot goes one deeper. */
    String roleClaim() {
        return text("role-claim").orElse("roles");
    }

    /** What the provider calls our roles; nothing counts that does not stand here. */
    Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : words(text("roles").orElse(""))) {
            int middle = pair.lastIndexOf('=');
            if (middle < 1) {
                throw new IllegalStateException("LERARENKAART_OIDC_ROLES has no role for " + pair);
            }
            roles.put(pair.substring(0, middle), Role.valueOf(pair.substring(middle + 1)));
        }
        return roles;
    }

    /** Where it stands to what somebody is bound. */
    Map<Scope.Kind, String> scopeClaims() {
        Map<Scope.Kind, String> claims = new EnumMap<>(Scope.Kind.class);
        claims.put(Scope.Kind.INSTITUTION, text("institution-claim").orElse("institution"));
        claims.put(Scope.Kind.PICKUP_POINT, text("point-claim").orElse("pickup_point"));
        claims.put(Scope.Kind.PARTNER, text("partner-claim").orElse("partner"));
        return claims;
    }

    /** Ways of signing in there ({@code amr}) of which each is as good as our second step. */
    Set<String> strongMethods() {
        return Set.copyOf(words(text("amr").orElse("")));
    }

    /** Levels there ({@code acr}) of which each is as good as our second step; they are asked for too. */
    Set<String> strongLevels() {
        return Set.copyOf(words(text("acr").orElse("")));
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.toList());
    }

    /** Over an open line anybody could be the provider. */
    private static void mustBeSafe(String issuer) {
        URI address = URI.create(issuer);
        boolean safe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
        if (!safe) {
            throw new IllegalStateException("LERARENKAART_OIDC_ISSUER must begin with https");
        }
    }
}
