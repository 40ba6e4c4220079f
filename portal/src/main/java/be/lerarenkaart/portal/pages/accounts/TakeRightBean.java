package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.Colleague;
import be.lerarenkaart.access.GivenRights;
import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Taking a right away from somebody, after a look at what that does. */
@Named("takeRight")
@RequestScoped
@Needs(Right.MANAGE_ACCOUNTS)
public class TakeRightBean {

    @Inject
    private GivenRights rights;

    @Inject
    private PlaceParam place;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private long id;
    private boolean sure;
    private Colleague person;

    /** From the address itself: whose right it is must be known before its form is read. */
    @PostConstruct
    void read() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
        if (!asked.matches("\\d{1,18}")) {
            throw unknown();
        }
        id = Long.parseLong(asked);
    }

    /** The page is there only for a right that somebody has, where the caller decides about it. */
    public void require() {
        getPerson();
    }

    public Colleague getPerson() {
        if (person == null) {
            Grant grant = grant();
            person = rights.at(grant.scope()).stream()
                    .filter(colleague -> colleague.accountId() == id && colleague.role() == grant.role())
                    .findFirst()
                    .orElseThrow(TakeRightBean::unknown);
        }
        return person;
    }

    public boolean isLeavingNobody() {
        return rights.leavesNobody(id, grant());
    }

    public String take() {
        String name = getPerson().fullName();
        rights.take(caller.by(), id, grant(), sure);
        Notices.keep(words.say("takeRight.done", name));
        return back();
    }

    public String back() {
        return Addresses.isOpen("/beheer/accounts/account", caller.grants())
                ? "/beheer/accounts/account?faces-redirect=true&id=" + id
                : "/accounts?faces-redirect=true&plaats=" + place.written();
    }

    private Grant grant() {
        Grant grant = place.requiredGrant();
        caller.must(Right.MANAGE_ACCOUNTS, grant.scope());
        return grant;
    }

    private static LerarenkaartException unknown() {
        return new LerarenkaartException(Problem.notFound("Deze persoon werkt hier niet."));
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
