package be.lerarenkaart.access;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the first person in. A password or key that the settings do not give is made and printed, this once.
 *
 * <p>A key in the settings that is new is taken in at each start: whoever sets the environment of the server owns it
 * anyway, and a revoked key stays revoked. The password counts only as long as there is no account.
 */
@ApplicationScoped
public class FirstAdministrator {

    static final String NAME = "admin";

    @Inject
    private Accounts accounts;

    @Inject
    private ApiKeys keys;

    @Inject
    @ConfigProperty(name = "lerarenkaart.admin.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "lerarenkaart.admin.key")
    private Optional<String> key;

    FirstAdministrator() {}

    FirstAdministrator(Accounts accounts, ApiKeys keys, Optional<String> password, Optional<String> key) {
        this.accounts = accounts;
        this.keys = keys;
        this.password = password;
        this.key = key;
    }

    void welcome(@Observes SchemaMigrated event) {
        if (accounts.isEmpty()) {
            String chosen = password.orElseGet(() -> KeySecret.random().text().substring(3, 23));
            accounts.add(NAME, chosen.toCharArray(), Grants.of(Grant.ADMINISTRATOR));
            if (password.isEmpty()) {
                show("Eerste beheerder: naam " + NAME + ", wachtwoord " + chosen);
            }
        }
        if (key.isPresent()) {
            keys.adopt(answering(), NAME, Grant.ADMINISTRATOR, key.get());
        } else if (keys.isEmpty()) {
            show("Sleutel van de eerste beheerder: "
                    + keys.issue(answering(), NAME, Grant.ADMINISTRATOR, null).secret());
        }
    }

    /** The system does it, and this account answers for it. */
    private By answering() {
        return new By(By.system().name(), accounts.idOf(NAME));
    }

    /** To the console of whoever starts the server, not to a logger: there is no other place yet to hand it over. */
    private static void show(String secret) {
        System.out.println(secret);
    }
}
