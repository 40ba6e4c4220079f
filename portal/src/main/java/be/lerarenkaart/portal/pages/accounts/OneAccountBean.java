package be.lerarenkaart.portal.pages.accounts;

import be.lerarenkaart.access.AccountFact;
import be.lerarenkaart.access.AccountRegister;
import be.lerarenkaart.access.ApiKey;
import be.lerarenkaart.access.ApiKeys;
import be.lerarenkaart.access.GivenRights;
import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.Recovery;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.SecondStepState;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.access.Session;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import be.lerarenkaart.portal.Place;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.pages.account.BrowserName;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One account: who it is, what it may, where it is signed in, and what an administrator does about it. */
@Named("oneAccount")
@RequestScoped
@Needs(Right.OVERSEE_ACCOUNTS)
public class OneAccountBean {

    @Inject
    private AccountRegister register;

    @Inject
    private GivenRights rights;

    @Inject
    private Recovery recovery;

    @Inject
    private SecondSteps steps;

    @Inject
    private ApiKeys keys;

    @Inject
    private PlaceParam place;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private long id;
    private AccountFact fact;
    private Role role;
    private boolean sure;

    /** From the address itself: whose it is must be known before its forms are read. */
    @PostConstruct
    void read() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
        if (!asked.matches("\\d{1,18}")) {
            throw new LerarenkaartException(Problem.notFound("Dit account bestaat niet."));
        }
        id = Long.parseLong(asked);
    }

    /** The page is there only when the account is. */
    public void require() {
        getFact();
    }

    public String deactivate() {
        register.deactivate(caller.by(), id);
        Notices.keep(words.say("oneAccount.deactivated"));
        return here();
    }

    public String reactivate() {
        register.reactivate(caller.by(), id);
        Notices.keep(words.say("oneAccount.reactivated"));
        return here();
    }

    public String endSessions() {
        register.endSessions(caller.by(), id);
        Notices.keep(words.say("oneAccount.signedOut"));
        return here();
    }

    public String sendRecovery() {
        recovery.sendTo(caller.by(), id);
        Notices.keep(words.say("oneAccount.recoverySent"));
        return here();
    }

    public String search() {
        return place.search("/beheer/accounts/recht-geven?id=" + id);
    }

    public String give() {
        if (isMakingAdministrator() && !sure) {
            Notices.refuse(words.say("invite.sure.required"));
            return null;
        }
        places.require(place.required());
        rights.give(
                caller.by(),
                id,
                new Grant(place.getRoles().size() == 1 ? place.getRoles().get(0) : role, place.required()));
        Notices.keep(words.say("oneAccount.given"));
        return here();
    }

    private String here() {
        return "/beheer/accounts/account?faces-redirect=true&id=" + id;
    }

    public AccountFact getFact() {
        if (fact == null) {
            fact = register.get(id);
        }
        return fact;
    }

    public List<Session> getSessions() {
        return register.sessions(id);
    }

    public String browser(Session session) {
        return BrowserName.said(words, session.browser());
    }

    /** Keys that this account answers for and that work, or would. */
    public List<ApiKey> getKeys() {
        return keys.all().stream()
                .filter(key -> key.ownerId() != null && key.ownerId() == id && key.isAlive())
                .toList();
    }

    public SecondStepState getSecondStep() {
        return steps.state(id);
    }

    public Place placeOf(Grant grant) {
        return places.of(grant.scope());
    }

    public String written(Grant grant) {
        return PlaceParam.written(grant.scope());
    }

    public boolean isSelf() {
        return caller.accountId() != null && caller.accountId() == id;
    }

    public boolean isMakingAdministrator() {
        return place.isChosen() && place.getRoles().contains(Role.ADMINISTRATOR);
    }

    public long getId() {
        return id;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
