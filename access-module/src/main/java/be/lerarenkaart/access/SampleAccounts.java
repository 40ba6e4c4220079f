package be.lerarenkaart.access;

import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One account for each role, to try the system with: only where a password for them stands in the settings. They are
 * bound to an institution, a point and a partner of the sample year.
 */
@ApplicationScoped
public class SampleAccounts {

    static final String SECOND_ADMINISTRATOR = "beheerder2";

    private static final Map<String, Grant> ACCOUNTS = new LinkedHashMap<>();

    static {
        ACCOUNTS.put(SECOND_ADMINISTRATOR, Grant.ADMINISTRATOR);
        ACCOUNTS.put("personeelsdienst", new Grant(Role.PERSONNEL, Scope.institution("690001")));
        ACCOUNTS.put("bibliotheek", new Grant(Role.POINT_MANAGER, Scope.pickupPoint("AP0001")));
        ACCOUNTS.put("balie", new Grant(Role.POINT_CLERK, Scope.pickupPoint("AP0001")));
        ACCOUNTS.put("partner", new Grant(Role.PARTNER, Scope.partner(1)));
    }

    @Inject
    private Accounts accounts;

    @Inject
    private ApiKeys keys;

    @Inject
    @ConfigProperty(name = "lerarenkaart.sample.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "lerarenkaart.sample.key")
    private Optional<String> key;

    SampleAccounts() {}

    SampleAccounts(Accounts accounts, ApiKeys keys, Optional<String> password, Optional<String> key) {
        this.accounts = accounts;
        this.keys = keys;
        this.password = password;
        this.key = key;
    }

    /** After the first administrator, who comes only where there is nobody yet. */
    void open(@Observes @Priority(3000) SchemaMigrated event) {
        if (password.isEmpty()) {
            return;
        }
        ACCOUNTS.forEach((name, grant) -> {
            if (accounts.idOf(name) == null) {
                accounts.add(name, password.get().toCharArray(), Grants.of(grant));
            }
        });
        key.ifPresent(secret ->
                keys.adopt(SECOND_ADMINISTRATOR, Grant.ADMINISTRATOR, accounts.idOf(SECOND_ADMINISTRATOR), secret));
    }
}
