package be.lerarenkaart.access;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.SchemaMigrated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Accounts for each role, to try the system with: only where a password for them stands in the settings. They are bound
 * to an institution, a point and a partner of the sample year.
 */
@ApplicationScoped
public class SampleAccounts {

    static final String SECOND_ADMINISTRATOR = "beheerder2";

    private static final String PARTNER = "partner";
    private static final String TILL = "Voorbeeldpartner, kassa";

    private static final Scope SCHOOL = Scope.institution("690001");
    private static final Scope OTHER_SCHOOL = Scope.institution("690008");
    private static final Scope LIBRARY = Scope.pickupPoint("AP0001");

    private record Sample(String name, String fullName, Grant... grants) {}

    private static final List<Sample> ACCOUNTS = List.of(
            new Sample(SECOND_ADMINISTRATOR, "Noor Claes", Grant.ADMINISTRATOR),
            new Sample(
                    "personeelsdienst",
                    "Anaïs Peeters",
                    new Grant(Role.PERSONNEL, SCHOOL),
                    new Grant(Role.PERSONNEL, OTHER_SCHOOL)),
            new Sample("collega", "Wout Janssens", new Grant(Role.PERSONNEL, SCHOOL)),
            new Sample("bibliotheek", "Fatima El Amrani", new Grant(Role.POINT_MANAGER, LIBRARY)),
            new Sample("balie", "Jef De Smet", new Grant(Role.POINT_CLERK, LIBRARY)),
            new Sample(PARTNER, "Lotte D'hondt", new Grant(Role.PARTNER, Scope.partner(1))));

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

    @Inject
    @ConfigProperty(name = "lerarenkaart.sample.partner-key")
    private Optional<String> partnerKey;

    SampleAccounts() {}

    SampleAccounts(
            Accounts accounts,
            ApiKeys keys,
            Optional<String> password,
            Optional<String> key,
            Optional<String> partnerKey) {
        this.accounts = accounts;
        this.keys = keys;
        this.password = password;
        this.key = key;
        this.partnerKey = partnerKey;
    }

    /** After the first administrator, who comes only where there is nobody yet. */
    void open(@Observes @Priority(3000) SchemaMigrated event) {
        if (password.isEmpty()) {
            return;
        }
        for (Sample sample : ACCOUNTS) {
            if (accounts.idOf(sample.name()) == null) {
                accounts.add(
                        sample.name(),
                        sample.fullName(),
                        sample.name() + "@example.be",
                        password.get().toCharArray(),
                        Grants.of(sample.grants()));
            }
        }
        key.ifPresent(secret ->
                keys.adopt(answering(SECOND_ADMINISTRATOR), SECOND_ADMINISTRATOR, Grant.ADMINISTRATOR, secret));
        partnerKey.ifPresent(
                secret -> keys.adopt(answering(PARTNER), TILL, new Grant(Role.PARTNER, Scope.partner(1)), secret));
    }

    /** The system does it, and this account answers for it. */
    private By answering(String name) {
        return new By(By.system().name(), accounts.idOf(name));
    }
}
