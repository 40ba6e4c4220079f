package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.Accounts;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.audit.AuditEntry;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.portal.security.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
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

    /** Looks up the people of many entries at once, and forgets those of before. */
    void prepare(List<AuditEntry> entries) {
        found.clear();
        List<Long> people = entries.stream()
                .filter(entry -> PERSON.equals(entry.subjectKind()) && isNumber(entry.subjectId()))
                .map(entry -> Long.valueOf(entry.subjectId()))
                .distinct()
                .toList();
        people.forEach(id -> found.put(PERSON + " " + id, Optional.empty()));
        staffMembers.all(people).forEach(person -> found.put(PERSON + " " + person.id(), Optional.of(called(person))));
    }

    private static String called(StaffMemberSummary person) {
        return person.givenName() + " " + person.familyName();
    }

    private static boolean isNumber(String id) {
        return id != null && id.matches("\\d{1,18}");
    }

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
        if (!isNumber(entry.subjectId())) {
            return Optional.empty();
        }
        long id = Long.parseLong(entry.subjectId());
        return switch (entry.subjectKind()) {
            case ACCOUNT -> accounts.knownAs(id);
            case PERSON -> staffMembers.find(id).map(TrailNames::called);
            default -> Optional.empty();
        };
    }
}
