package be.lerarenkaart.access;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the people who manage the keys of a place what became of one, so that a key that nobody asked for is noticed.
 * Where nobody has an address, the administrators hear it. Queued within the transaction of what happened.
 */
@ApplicationScoped
class KeyLetters {

    /** What became of a key; each has its sentence in the letter. */
    enum News {
        MADE,
        ROTATED,
        REVOKED
    }

    private static final String LETTER = "key-news";

    private final AccountTable accounts;
    private final Mails mails;
    private final PublicAddress address;
    private final Clock clock;

    @Inject
    KeyLetters(AccountTable accounts, Mails mails, PublicAddress address, Clock clock) {
        this.accounts = accounts;
        this.mails = mails;
        this.address = address;
        this.clock = clock;
    }

    KeyLetters() {
        this(null, null, null, null);
    }

    void tell(By by, StoredApiKey key, News news) {
        for (Account manager : managers(key.grant().scope())) {
            Map<String, Object> values = new HashMap<>();
            for (News any : News.values()) {
                values.put(any.name(), any == news);
            }
            values.put("name", manager.calledName());
            values.put("key", key.name());
            values.put("by", by.name());
            values.put("at", clock.instant());
            values.put("link", address.of("/sleutels"));
            mails.queue(new Letter(LETTER, manager.email(), values, null, false));
        }
    }

    private List<Account> managers(Scope scope) {
        List<Account> ofPlace = reachable(scope, scope);
        return ofPlace.isEmpty() ? reachable(Scope.EVERYTHING, scope) : ofPlace;
    }

    private List<Account> reachable(Scope boundTo, Scope managed) {
        return accounts.holders(boundTo).stream()
                .filter(account -> account.email() != null)
                .filter(account -> account.grants().allow(Right.MANAGE_API_KEYS, managed))
                .toList();
    }
}
