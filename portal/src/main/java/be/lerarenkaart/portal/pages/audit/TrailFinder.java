package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.AccountFact;
import be.lerarenkaart.access.AccountFilter;
import be.lerarenkaart.access.AccountRegister;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.AuditFilter;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Turns what somebody asks of the trail into what is looked for. */
@ApplicationScoped
@Needs(Right.SEE_AUDIT_TRAIL)
public class TrailFinder {

    /** More people than this are not meant by a name. */
    private static final int MOST_ACCOUNTS = 200;

    @Inject
    private AccountRegister accounts;

    /**
     * Days are those of Brussels, the last one included. A name is that of whoever has an account now, and the beginning of
     * what was written down then, which finds programs, former names and the system itself too.
     */
    AuditFilter filter(TrailSearch asked) {
        List<Long> people = called(asked.actor());
        boolean ofOne = !asked.account().isEmpty();
        return new AuditFilter(
                asked.kind(),
                asked.number(),
                ofOne ? List.of(Long.valueOf(asked.account())) : people,
                ofOne ? "" : asked.actor(),
                asked.act(),
                asked.from() == null
                        ? null
                        : asked.from().atStartOfDay(CardYear.ZONE).toInstant(),
                asked.until() == null
                        ? null
                        : asked.until().plusDays(1).atStartOfDay(CardYear.ZONE).toInstant());
    }

    /** Whether more people are called so than are looked for. */
    boolean isCut(TrailSearch asked) {
        return !asked.actor().isBlank() && accounts.count(named(asked.actor())) > MOST_ACCOUNTS;
    }

    private static AccountFilter named(String name) {
        return new AccountFilter(name, null, null, null);
    }

    private List<Long> called(String name) {
        return name.isBlank()
                ? List.of()
                : accounts.list(named(name), 0, MOST_ACCOUNTS).stream()
                        .map(AccountFact::id)
                        .toList();
    }
}
