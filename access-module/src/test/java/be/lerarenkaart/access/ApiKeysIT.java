package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.LerarenkaartException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ApiKeysIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();

    @Test
    void aKey_authenticatesByItsSecretAlone() {
        IssuedApiKey issued = at(NOW, keys -> keys.issue("kassa", new Grant(Role.PARTNER, Scope.partner(7)), null));

        ApiKey key = authenticated(issued.secret()).orElseThrow();

        assertThat(key.grant()).isEqualTo(new Grant(Role.PARTNER, Scope.partner(7)));
        assertThat(key.createdAt()).isEqualTo(NOW);
        assertThat(authenticated(issued.secret() + "x")).isEmpty();
        assertThat(authenticated("")).isEmpty();
    }

    @Test
    void aRevokedKey_worksNoMore() {
        IssuedApiKey issued = at(NOW, keys -> keys.issue("weg", Grant.ADMINISTRATOR, null));
        at(NOW, keys -> keys.revoke(issued.key().id()));

        ApiKey again = at(NOW.plusSeconds(60), keys -> keys.revoke(issued.key().id()));

        assertThat(authenticated(issued.secret())).isEmpty();
        assertThat(again.revokedAt()).isEqualTo(NOW);
    }

    @Test
    void lastUse_isKeptAtMostOnceAMinute() {
        IssuedApiKey issued = at(NOW, keys -> keys.issue("druk", new Grant(Role.PARTNER, Scope.partner(1)), null));
        authenticated(issued.secret());
        at(NOW.plusSeconds(59), keys -> keys.authenticate(issued.secret()));
        assertThat(lastUsed(issued)).contains(NOW);

        at(NOW.plusSeconds(61), keys -> keys.authenticate(issued.secret()));
        assertThat(lastUsed(issued)).contains(NOW.plusSeconds(61));
    }

    @Test
    void aKeyFromTheSettings_isTakenInOnce_andStaysRevoked() {
        assertThat(adopted("uit de omgeving")).isTrue();
        ApiKey key = authenticated("uit de omgeving").orElseThrow();
        at(NOW, keys -> keys.revoke(key.id()));

        assertThat(adopted("uit de omgeving")).isFalse();
        assertThat(authenticated("uit de omgeving")).isEmpty();
    }

    @Test
    void revokingWhatDoesNotExist_isRefused() {
        assertThatThrownBy(() -> at(NOW, keys -> keys.revoke(987_654)))
                .isInstanceOfSatisfying(
                        LerarenkaartException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(404));
    }

    private static Optional<Instant> lastUsed(IssuedApiKey issued) {
        return at(NOW, ApiKeys::all).stream()
                .filter(key -> key.id() == issued.key().id())
                .map(ApiKey::lastUsed)
                .findFirst();
    }

    private static Optional<ApiKey> authenticated(String secret) {
        return at(NOW, keys -> keys.authenticate(secret));
    }

    private static boolean adopted(String secret) {
        return at(NOW, keys -> keys.adopt("admin", Grant.ADMINISTRATOR, null, secret));
    }

    private static <T> T at(Instant now, Function<ApiKeys, T> work) {
        return DATABASE.request(
                entities -> work.apply(new ApiKeys(new ApiKeyTable(entities), Clock.fixed(now, ZoneOffset.UTC))));
    }
}
