package be.lerarenkaart.access;

import be.lerarenkaart.kernel.SamePerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Two accounts with one e-mail address are one human being's, such as one with a password and one of an identity provider:
 * an account has no address but one that was confirmed. What this cannot see stands in decision 0037.
 */
@ApplicationScoped
class OneHolder implements SamePerson {

    private final AccountTable accounts;

    @Inject
    OneHolder(AccountTable accounts) {
        this.accounts = accounts;
    }

    OneHolder() {
        this(null);
    }

    @Override
    public boolean holdsBoth(long account, long other) {
        String address = address(account);
        return account == other || !address.isEmpty() && address.equals(address(other));
    }

    private String address(long accountId) {
        Account account = accounts.get(accountId);
        return account == null || account.email() == null
                ? ""
                : account.email().strip().toLowerCase(Locale.ROOT);
    }
}
