package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Invitation;
import be.lerarenkaart.access.Invitations;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Scope;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One invitation that waits: sending it again, or withdrawing it. */
@Named("sentInvitation")
@RequestScoped
@Needs(Right.MANAGE_ACCOUNTS)
public class SentInvitationBean {

    @Inject
    private Invitations invitations;

    @Inject
    private Caller caller;

    @Inject
    private OwnPlaces own;

    @Inject
    private Words words;

    private long id;
    private Invitation fact;

    /** From the address itself: which it is must be known before its form is read. */
    @PostConstruct
    void read() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
        if (!asked.matches("\\d{1,18}")) {
            throw new LerarenkaartException(Problem.notFound("Deze uitnodiging bestaat niet meer."));
        }
        id = Long.parseLong(asked);
    }

    /** The page is there only when the invitation is, and is the caller's to see. */
    public void require() {
        getFact();
    }

    public String sendAgain() {
        getFact();
        invitations.sendAgain(caller.by(), id);
        Notices.keep(words.say("sentInvitation.sentAgain"));
        return back();
    }

    public String withdraw() {
        String back = back();
        invitations.withdraw(caller.by(), id);
        Notices.keep(words.say("sentInvitation.withdrawn"));
        return back;
    }

    public String back() {
        Scope scope = getFact().grant().scope();
        boolean ofOwn =
                own.getManaged().stream().anyMatch(place -> place.scope().equals(scope));
        return ofOwn
                ? "/accounts?faces-redirect=true&plaats=" + PlaceParam.written(scope)
                : "/beheer/accounts/uitnodigingen?faces-redirect=true";
    }

    public Invitation getFact() {
        if (fact == null) {
            fact = caller.own(Right.MANAGE_ACCOUNTS, () -> invitations.get(id), invitation -> invitation
                    .grant()
                    .scope());
        }
        return fact;
    }
}
