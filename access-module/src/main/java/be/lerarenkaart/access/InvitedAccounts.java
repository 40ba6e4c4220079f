package be.lerarenkaart.access;

import be.lerarenkaart.audit.AlsoKnownAs;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * An account was an invitation once. Whoever can still sign in answers for what they did: that is not forgotten yet. Once it
 * is, the account keeps its number and nothing else.
 */
@ApplicationScoped
class InvitedAccounts implements AlsoKnownAs {

    private final AccountTable accounts;
    private final InvitationTable invitations;
    private final AccountErasure erasure;

    @Inject
    InvitedAccounts(AccountTable accounts, InvitationTable invitations, AccountErasure erasure) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.erasure = erasure;
    }

    InvitedAccounts() {
        this(null, null, null);
    }

    @Override
    public List<Subject> of(Subject person) {
        return person.kind().equals(Account.KIND)
                ? invitations.acceptedBy(Long.parseLong(person.id())).stream()
                        .map(invitation -> Subject.of(Invitations.KIND, invitation))
                        .toList()
                : List.of();
    }

    @Override
    public void forgotten(Subject person) {
        if (person.kind().equals(Account.KIND)) {
            erasure.erase(Long.parseLong(person.id()));
        }
    }

    @Override
    public void refuseToForget(Subject person) {
        if (!person.kind().equals(Account.KIND)) {
            return;
        }
        Account account = accounts.existing(Long.parseLong(person.id()));
        account.refuseErased();
        if (account.isActive()) {
            throw new LerarenkaartException(Problem.of(
                    "account-active",
                    409,
                    "Account is active",
                    "Dit account kan nog aanmelden. Deactiveer het eerst; daarna kun je zijn sporen wissen."));
        }
    }
}
