package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleAccountsIT {

    private final AccessDatabase database = new AccessDatabase();

    @Test
    void withoutAPasswordInTheSettings_thereAreNone() {
        open(Optional.empty(), Optional.empty());

        assertThat(database.<Boolean>request(entities -> accounts(entities).isEmpty()))
                .isTrue();
    }

    @Test
    void withAPassword_eachRoleHasOneBoundToItsOwn_alsoAfterASecondStart() {
        open(Optional.of("om-te-proberen"), Optional.of("lk_tweede"));
        open(Optional.of("anders"), Optional.of("lk_tweede"));

        assertThat(signIn("personeelsdienst", "om-te-proberen"))
                .hasValueSatisfying(someone -> assertThat(someone.grants().reach(Right.MANAGE_ACCOUNTS))
                        .containsExactlyInAnyOrder(Scope.institution("690001"), Scope.institution("690008")));
        assertThat(signIn("balie", "anders")).isEmpty();
        assertThat(database.texts("select concat(full_name, ' ', email) from access_account where name = 'partner'"))
                .containsExactly("Lotte D'hondt partner@example.be");
        assertThat(database.<Optional<ApiKey>>request(entities -> keys(entities).authenticate("lk_tweede")))
                .hasValueSatisfying(key -> assertThat(key.ownerId())
                        .isEqualTo(signIn("beheerder2", "om-te-proberen")
                                .orElseThrow()
                                .accountId()));
        assertThat(database.<Optional<ApiKey>>request(entities -> keys(entities).authenticate("lk_kassa")))
                .hasValueSatisfying(
                        key -> assertThat(key.grant()).isEqualTo(new Grant(Role.PARTNER, Scope.partner(1))));
    }

    private void open(Optional<String> password, Optional<String> key) {
        database.request(entities -> {
            new SampleAccounts(accounts(entities), keys(entities), password, key, Optional.of("lk_kassa"))
                    .open(new SchemaMigrated());
            return null;
        });
    }

    private Optional<SignedIn> signIn(String name, String password) {
        return database.request(
                entities -> accounts(entities).signIn(name, password.toCharArray(), new ComesFrom(null, "192.0.2.1")));
    }

    private static Accounts accounts(EntityManager entities) {
        return AccessBeans.at(Instant.now(), entities).accounts();
    }

    private static ApiKeys keys(EntityManager entities) {
        return AccessBeans.at(Instant.now(), entities).keys();
    }
}
