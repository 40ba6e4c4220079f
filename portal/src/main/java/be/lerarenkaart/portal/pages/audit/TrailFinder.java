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
     * Days are those of Brussels, the last one included. A name is that of whoever has an account now; what nobody is
     * called is the beginning of what was written down then, which finds programs and the system itself too.
     */
    AuditFilter filter(TrailSearch asked) {
        List<Long> people = asked.account().isEmpty() ? called(asked.actor()) : List.of(Long.valueOf(asked.account()));
        return new AuditFilter(
                asked.kind(),
                asked.number(),
                people,
                people.isEmpty() || !asked.account().isEmpty() ? asked.actor() : "",
                asked.act(),
                asked.from() == null
                        ? null
                        : asked.from().atStartOfDay(CardYear.ZONE).toInstant(),
                asked.until() == null
                        ? null
                        : asked.until().plusDays(1).atStartOfDay(CardYear.ZONE).toInstant());
    }

    private List<Long> called(String name) {
        return name.isBlank()
                ? List.of()
                : accounts.list(new AccountFilter(name, null, null, null), 0, MOST_ACCOUNTS).stream()
                        .map(AccountFact::id)
                        .toList();
    }
}
