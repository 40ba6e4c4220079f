package be.lerarenkaart.access;

import static be.lerarenkaart.access.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApiKeysIT {

    private static final Instant NOW = Instant.parse("2020-11-03T11:00:00.123456Z");
    private static final AccessDatabase DATABASE = new AccessDatabase();
    private static final Grant PARTNER = new Grant(Role.PARTNER, Scope.partner(7));

    @Test
    void aKey_authenticatesByItsSecretAlone() {
        IssuedApiKey issued = issue("kassa", PARTNER);

        ApiKey key = authenticated(issued.secret()).orElseThrow();

        assertThat(key.grant()).isEqualTo(PARTNER);
        assertThat(key.createdAt()).isEqualTo(NOW);
        assertThat(authenticated(issued.secret() + "x")).isEmpty();
        assertThat(authenticated("")).isEmpty();
    }

    @Test
    void aRevokedKey_worksNoMore() {
        IssuedApiKey issued = issue("weg", Grant.ADMINISTRATOR);
        at(NOW, keys -> keys.revoke(By.system(), issued.key().id()));

        ApiKey again = at(
                NOW.plusSeconds(60),
                keys -> keys.revoke(By.system(), issued.key().id()));

        assertThat(authenticated(issued.secret())).isEmpty();
        assertThat(again).returns(NOW, ApiKey::revokedAt).returns(KeyState.REVOKED, ApiKey::state);
        assertThat(DATABASE.trail("API_KEY", issued.key().id()))
                .containsExactly("KEY_ISSUED {\"name\":\"weg\",\"right\":\"ADMINISTRATOR\"}", "KEY_REVOKED");
    }

    @Test
    void aKeyWithAnEnd_worksUntilThen() {
        Instant end = NOW.plus(Duration.ofDays(1));
        IssuedApiKey issued = at(NOW, keys -> keys.issue(By.system(), "kort", PARTNER, end));

        assertThat(authenticated(end.minusMillis(1), issued.secret())).isPresent();
        assertThat(authenticated(end, issued.secret())).isEmpty();
        assertThat(at(end, keys -> keys.get(issued.key().id())).state()).isEqualTo(KeyState.EXPIRED);
        assertRefused("wrong-moment", () -> at(end, keys -> keys.issue(By.system(), "te laat", PARTNER, end)));
    }

    @Test
    void lastUse_isKeptAtMostOnceAMinute() {
        IssuedApiKey issued = issue("druk", PARTNER);
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
        at(NOW, keys -> keys.revoke(By.system(), key.id()));

        assertThat(adopted("uit de omgeving")).isFalse();
        assertThat(authenticated("uit de omgeving")).isEmpty();
    }

    @Test
    void whatDoesNotExist_isRefused() {
        assertRefused("resource-not-found", () -> at(NOW, keys -> keys.revoke(By.system(), 987_654)));
        assertRefused("resource-not-found", () -> at(NOW, keys -> keys.rotate(By.system(), 987_654, NOW)));
        assertRefused("resource-not-found", () -> at(NOW, keys -> keys.get(987_654)));
    }

    @Nested
    class WhenAKeyIsFollowedByAnother {

        private final IssuedApiKey former = issue("kassa", PARTNER);
        private final Instant until = NOW.plus(Duration.ofDays(14));

        @Test
        void bothWork_untilTheChosenMoment() {
            IssuedApiKey next = rotate(until);

            assertThat(next.key())
                    .returns("kassa", ApiKey::name)
                    .returns(PARTNER, ApiKey::grant)
                    .returns(former.key().id(), ApiKey::replacesId)
                    .returns(null, ApiKey::expiresAt);
            assertThat(works(former, until.minusMillis(1))).isTrue();
            assertThat(works(next, until.minusMillis(1))).isTrue();
            assertThat(works(former, until)).isFalse();
            assertThat(works(next, until)).isTrue();
        }

        @Test
        void theNextEnds_whenTheFormerWouldHaveEnded() {
            Instant end = NOW.plus(Duration.ofDays(200));
            IssuedApiKey ending = at(NOW, keys -> keys.issue(By.system(), "kassa", PARTNER, end));

            IssuedApiKey next =
                    at(NOW, keys -> keys.rotate(By.system(), ending.key().id(), until));

            assertThat(next.key().expiresAt()).isEqualTo(end);
            assertThat(works(next, end)).isFalse();
        }

        @Test
        void theFormerStopsAtOnce_whenThatIsAsked() {
            IssuedApiKey next = rotate(Instant.EPOCH);

            assertThat(works(former, NOW)).isFalse();
            assertThat(works(next, NOW)).isTrue();
        }

        @Test
        void anEarlierEndOfTheFormer_stays() {
            Instant soon = NOW.plus(Duration.ofDays(1));
            rotate(soon);
            rotate(until);

            assertThat(works(former, soon)).isFalse();
        }

        @Test
        void moreThanNinetyDaysBesideEachOther_isRefused_andSoIsFollowingADeadKey() {
            assertRefused(
                    "wrong-moment", () -> rotate(NOW.plus(Duration.ofDays(90)).plusMillis(1)));

            at(NOW, keys -> keys.revoke(By.system(), former.key().id()));
            assertRefused("key-stopped", () -> rotate(until));
        }

        private IssuedApiKey rotate(Instant oldUntil) {
            return at(NOW, keys -> keys.rotate(By.system(), former.key().id(), oldUntil));
        }

        private static boolean works(IssuedApiKey key, Instant when) {
            return authenticated(when, key.secret()).isPresent();
        }
    }

    @Nested
    class WhenWhoeverAnswersForItLeaves {

        private final Scope school = Somebody.newSchool();
        private final Grant grant = new Grant(Role.PERSONNEL, school);
        private final Account owner = Somebody.with(DATABASE, grant);
        private final Account colleague = Somebody.with(DATABASE, grant);
        private final IssuedApiKey issued = at(NOW, keys -> keys.issue(by(owner), "lijsten", grant, null));

        @Test
        void deactivated_theKeyRests_andWorksAgainWhenThePersonIsBack() {
            DATABASE.request(entities -> {
                AccessBeans.at(NOW, entities).register().deactivate(By.system(), owner.id());
                return null;
            });
            assertThat(authenticated(issued.secret())).isEmpty();
            assertThat(state()).isEqualTo(KeyState.RESTS);

            DATABASE.request(entities -> {
                AccessBeans.at(NOW, entities).register().reactivate(By.system(), owner.id());
                return null;
            });
            assertThat(authenticated(issued.secret())).isPresent();
        }

        @Test
        void whoeverManagesTheKeysThere_hearsWhatBecomesOfOne() {
            at(NOW, keys -> keys.rotate(by(owner), issued.key().id(), NOW));
            at(NOW, keys -> keys.revoke(by(owner), issued.key().id()));
            at(NOW, keys -> keys.revoke(by(owner), issued.key().id()));

            for (Account manager : List.of(owner, colleague)) {
                assertThat(DATABASE.letters(manager.email()))
                        .allSatisfy(letter -> assertThat(letter)
                                .contains(
                                        "lijsten", "Dat deed " + owner.name(), "https://lerarenkaart.example/sleutels"))
                        .satisfiesExactly(
                                made -> assertThat(made).contains("een nieuwe API-sleutel gemaakt"),
                                rotated -> assertThat(rotated).contains("vervangen door een nieuwe"),
                                revoked -> assertThat(revoked).contains("ingetrokken"));
            }
        }

        @Test
        void whereNobodyManagesKeys_theAdministratorsHear() {
            Account administrator = Somebody.with(DATABASE, Grant.ADMINISTRATOR);
            Grant elsewhere = new Grant(Role.PERSONNEL, Somebody.newSchool());

            at(NOW, keys -> keys.issue(by(administrator), "verlaten", elsewhere, null));

            assertThat(DATABASE.letters(administrator.email()))
                    .singleElement()
                    .asString()
                    .contains("verlaten");
            assertThat(DATABASE.letters(owner.email())).hasSize(1);
        }

        @Test
        void withoutTheRightThere_theKeyRests_untilAColleagueTakesItOver() {
            DATABASE.request(entities -> {
                AccessBeans.at(NOW, entities).rights().take(by(owner), owner.id(), grant, false);
                return null;
            });
            assertThat(authenticated(issued.secret())).isEmpty();

            at(NOW, keys -> keys.takeOver(by(colleague), issued.key().id()));

            assertThat(authenticated(issued.secret()))
                    .hasValueSatisfying(key -> assertThat(key.ownerId()).isEqualTo(colleague.id()));
            assertThat(DATABASE.trail("API_KEY", issued.key().id()))
                    .last()
                    .isEqualTo("KEY_TAKEN_OVER {\"ownerId\":\"%d\"} {\"ownerId\":\"%d\"}"
                            .formatted(owner.id(), colleague.id()));
        }

        @Test
        void whileSomebodyAnswersForIt_nobodyTakesItOver_soThatNoSecretActsAsAColleague() {
            assertThatThrownBy(() -> at(
                            NOW,
                            keys -> keys.takeOver(by(colleague), issued.key().id())))
                    .isInstanceOf(LerarenkaartException.class);
            assertThat(at(NOW, keys -> keys.get(issued.key().id())).ownerId()).isEqualTo(owner.id());
        }

        private KeyState state() {
            return at(NOW, keys -> keys.get(issued.key().id())).state();
        }

        private static By by(Account account) {
            return new By(account.name(), account.id(), "/sleutels");
        }
    }

    private static IssuedApiKey issue(String name, Grant grant) {
        return at(NOW, keys -> keys.issue(By.system(), name, grant, null));
    }

    private static Optional<Instant> lastUsed(IssuedApiKey issued) {
        return at(NOW, ApiKeys::all).stream()
                .filter(key -> key.id() == issued.key().id())
                .map(ApiKey::lastUsed)
                .findFirst();
    }

    private static Optional<ApiKey> authenticated(String secret) {
        return authenticated(NOW, secret);
    }

    private static Optional<ApiKey> authenticated(Instant when, String secret) {
        return at(when, keys -> keys.authenticate(secret));
    }

    private static boolean adopted(String secret) {
        return at(NOW, keys -> keys.adopt(By.system(), "admin", Grant.ADMINISTRATOR, secret));
    }

    private static <T> T at(Instant now, Function<ApiKeys, T> work) {
        return DATABASE.request(
                entities -> work.apply(AccessBeans.at(now, entities).keys()));
    }
}
