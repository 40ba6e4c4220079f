package be.lerarenkaart.eligibility;

import be.lerarenkaart.kernel.SamePerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Accounts 1 and 11 are of one person, for tests that wire beans themselves. */
@ApplicationScoped
class OneInTwo implements SamePerson {

    @Override
    public boolean holdsBoth(long account, long other) {
        return Set.of(1L, 11L).containsAll(Set.of(account, other));
    }
}
