package be.lerarenkaart.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Which accounts are one human being. */
class OneHolderIT {

    private static final AccessDatabase DATABASE = new AccessDatabase();

    @Test
    void twoAccountsWithOneAddress_areOnePerson_howeverItIsWritten() {
        Account local = Somebody.with(DATABASE, Grant.ADMINISTRATOR);
        Account provided = withAddress(local.email().toUpperCase(Locale.ROOT));

        assertThat(holdsBoth(local, provided)).isTrue();
        assertThat(holdsBoth(provided, local)).isTrue();
    }

    @Test
    void accountsWithOtherAddresses_orWithNone_areTwoPeople() {
        Account none = withAddress(null);
        Account neither = withAddress("");

        assertThat(holdsBoth(Somebody.with(DATABASE), Somebody.with(DATABASE))).isFalse();
        assertThat(holdsBoth(none, withAddress(null))).isFalse();
        assertThat(holdsBoth(neither, withAddress(""))).isFalse();
        assertThat(holdsBoth(none, neither)).isFalse();
        assertThat(holdsBoth(none, none)).isTrue();
    }

    private static Account withAddress(String email) {
        Account account = Somebody.with(DATABASE);
        return DATABASE.request(entities -> {
            Account held = new AccountTable(entities).get(account.id());
            held.email(email);
            return held;
        });
    }

    private static boolean holdsBoth(Account account, Account other) {
        return DATABASE.request(
                entities -> new OneHolder(new AccountTable(entities)).holdsBoth(account.id(), other.id()));
    }
}
