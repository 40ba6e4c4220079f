package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Who may sign in to the screens. */
@ApplicationScoped
public class Accounts {

    /** A refusal takes at least this long, so that its time tells nothing of the account either. */
    private static final Duration REFUSAL = Duration.ofMillis(800);

    private final AccountTable table;
    private final Clock clock;

    @Inject
    Accounts(AccountTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Accounts() {
        this(null, null);
    }

    /**
     * Checks a name and a password. A refusal is the same for a wrong password, an unknown name and an account that
     * rests after ten wrong passwords: empty, after about the same time.
     */
    public Optional<SignedIn> signIn(String name, char[] password) {
        long began = System.nanoTime();
        String stored = table.passwordHash(name).orElse(PasswordHash.OF_NOBODY);
        boolean right = PasswordHash.matches(stored, password);
        Optional<SignedIn> signedIn = table.judge(name, right, clock.instant());
        if (signedIn.isEmpty()) {
            LockSupport.parkNanos(REFUSAL.toNanos() - (System.nanoTime() - began));
        }
        return signedIn;
    }

    /** Makes an account. The password is kept as a hash only. */
    public void add(String name, char[] password, Grants grants) {
        table.add(new Account(name, PasswordHash.of(password), grants, clock.instant()));
    }

    /** The account's id; null when there is none of that name. */
    Long idOf(String name) {
        return table.idOf(name).orElse(null);
    }

    boolean isEmpty() {
        return table.isEmpty();
    }
}
