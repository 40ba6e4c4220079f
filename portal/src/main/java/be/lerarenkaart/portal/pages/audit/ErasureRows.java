package be.lerarenkaart.portal.pages.audit;

import be.lerarenkaart.access.AccountFact;
import be.lerarenkaart.access.AccountFilter;
import be.lerarenkaart.access.AccountRegister;
import be.lerarenkaart.audit.ErasurePreview;
import be.lerarenkaart.audit.Erasures;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.eligibility.StaffMemberSummary;
import be.lerarenkaart.eligibility.StaffMembers;
import be.lerarenkaart.kernel.LerarenkaartException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gives the people of the trail their names, as long as anybody knows them. */
@ApplicationScoped
class ErasureRows {

    static final String PERSON = "STAFF_MEMBER";
    static final String ACCOUNT = "ACCOUNT";

    @Inject
    private Erasures erasures;

    @Inject
    private StaffMembers staffMembers;

    @Inject
    private AccountRegister accounts;

    /** The first few of that kind whom a name or number finds; also by the number that the trail knows them by. */
    List<ErasureRow> search(String kind, String query, int most) {
        List<Subject> found = new ArrayList<>(ACCOUNT.equals(kind) ? accounts(query, most) : people(query, most));
        if (query.matches("[1-9]\\d{0,9}") && found.size() < most) {
            Subject byNumber = Subject.of(ACCOUNT.equals(kind) ? ACCOUNT : PERSON, query);
            if (!found.contains(byNumber)
                    && erasures.preview(List.of(byNumber)).get(0).entries() > 0) {
                found.add(byNumber);
            }
        }
        return of(found);
    }

    private List<Subject> people(String query, int most) {
        return staffMembers.search(query, 0, most).stream()
                .map(person -> Subject.of(PERSON, person.id()))
                .toList();
    }

    private List<Subject> accounts(String query, int most) {
        return accounts.list(new AccountFilter(query, null, null, null), 0, most).stream()
                .map(account -> Subject.of(ACCOUNT, account.id()))
                .toList();
    }

    List<ErasureRow> of(Collection<Subject> people) {
        return people.isEmpty()
                ? List.of()
                : erasures.preview(people).stream().map(this::row).toList();
    }

    private ErasureRow row(ErasurePreview preview) {
        Subject person = preview.person();
        if (person.kind().equals(ACCOUNT)) {
            Optional<AccountFact> account = account(Long.parseLong(person.id()));
            return new ErasureRow(
                    person,
                    account.map(AccountFact::fullName).orElse(""),
                    account.map(AccountFact::name).orElse(""),
                    account.map(known -> !known.isActive()).orElse(false),
                    preview.about(),
                    preview.by());
        }
        Optional<StaffMemberSummary> known = staffMembers.find(Long.parseLong(person.id()));
        return new ErasureRow(
                person,
                known.map(one -> one.familyName() + ", " + one.givenName()).orElse(""),
                known.map(StaffMemberSummary::stamboekNumber).orElse(""),
                true,
                preview.about(),
                preview.by());
    }

    private Optional<AccountFact> account(long id) {
        try {
            return Optional.of(accounts.get(id));
        } catch (LerarenkaartException notThere) {
            return Optional.empty();
        }
    }
}
