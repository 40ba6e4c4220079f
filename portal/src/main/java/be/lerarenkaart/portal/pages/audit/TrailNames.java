package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Accounts;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.AuditEntry;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who the numbers in the trail are, as people are called now; each is looked up once for a page or a download. */
@RequestScoped
@Needs(Right.SEE_AUDIT_TRAIL)
public class TrailNames {

    private static final String ACCOUNT = "ACCOUNT";
    private static final String PERSON = "STAFF_MEMBER";

    @Inject
    private Accounts accounts;

    @Inject
    private StaffMembers staffMembers;

    private final Map<String, Optional<String>> found = new HashMap<>();

    /** On whom or what, by name; empty when it has none, was erased, or is gone. */
    public String subject(AuditEntry entry) {
        return entry.subjectId() == null
                ? ""
                : found.computeIfAbsent(entry.subjectKind() + " " + entry.subjectId(), key -> name(entry))
                        .orElse("");
    }

    /** Who did it: whoever answers for the account now, or what was written down then; null once erased. */
    public String actor(AuditEntry entry) {
        return entry.accountId() == null
                ? entry.actor()
                : account(entry.accountId()).orElse(entry.actor());
    }

    /** Whose account this is. */
    public Optional<String> account(long id) {
        return found.computeIfAbsent(ACCOUNT + " " + id, key -> accounts.knownAs(id));
    }

    private Optional<String> name(AuditEntry entry) {
        if (!entry.subjectId().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(entry.subjectId());
        return switch (entry.subjectKind()) {
            case ACCOUNT -> accounts.knownAs(id);
            case PERSON -> staffMembers.find(id).map(person -> person.givenName() + " " + person.familyName());
            default -> Optional.empty();
        };
    }
}
