package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstAdministratorIT {

    private final AccessDatabase database = new AccessDatabase();

    @Test
    void theSettingsOfTheFirstStart_letTheAdministratorIn() {
        start("eerste", "lk_een");

        assertThat(signIn("eerste")).isPresent();
        assertThat(key("lk_een")).map(ApiKey::grant).contains(Grant.ADMINISTRATOR);
    }

    @Test
    void aLaterStart_keepsThePasswordAndTakesInANewKey() {
        start("eerste", "lk_een");
        start("tweede", "lk_twee");

        assertThat(signIn("eerste")).isPresent();
        assertThat(signIn("tweede")).isEmpty();
        assertThat(key("lk_een")).isPresent();
        assertThat(key("lk_twee")).isPresent();
    }

    private void start(String password, String key) {
        database.request(entities -> {
            new FirstAdministrator(accounts(entities), keys(entities), Optional.of(password), Optional.of(key))
                    .welcome(new SchemaMigrated());
            return null;
        });
    }

    private Optional<SignedIn> signIn(String password) {
        return database.request(entities ->
                accounts(entities).signIn("admin", password.toCharArray(), new ComesFrom(null, "192.0.2.1")));
    }

    private Optional<ApiKey> key(String secret) {
        return database.request(entities -> keys(entities).authenticate(secret));
    }

    private static Accounts accounts(EntityManager entities) {
        return AccessBeans.at(Instant.now(), entities).accounts();
    }

    private static ApiKeys keys(EntityManager entities) {
        return AccessBeans.at(Instant.now(), entities).keys();
    }
}
