package be.lerarenkaart.access;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts to try things with: a valid one by default. */
final class Somebody {

    static final String PASSWORD = "paard batterij nietje";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Hashing each time would only make tests slow. */
    private static final String HASH = PasswordHash.of(PASSWORD.toCharArray(), 1000);

    private Somebody() {}

    static String newName() {
        return "iemand" + NUMBER.incrementAndGet();
    }

    static Scope newSchool() {
        return Scope.institution(Integer.toString(100_000 + NUMBER.incrementAndGet()));
    }

    static Scope newPoint() {
        return Scope.pickupPoint("AP" + NUMBER.incrementAndGet());
    }

    /** An account with an address of its own. */
    static Account with(AccessDatabase database, Grant... grants) {
        String name = newName();
        return database.request(entities -> {
            Account account = new Account(name, HASH, Grants.of(grants), Instant.parse("2020-01-01T12:00:00Z"));
            account.fullName("Van " + name);
            account.email(name + "@school.example");
            entities.persist(account);
            entities.flush();
            return account;
        });
    }
}
