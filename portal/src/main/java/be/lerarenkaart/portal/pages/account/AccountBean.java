package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.access.Grant;
import be.lerarenkaart.access.OwnAccount;
import be.lerarenkaart.access.OwnFact;
import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.SecondStepState;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.access.Session;
import be.lerarenkaart.access.Sessions;
import be.lerarenkaart.portal.Places;
import be.lerarenkaart.portal.pages.Exchange;
import be.lerarenkaart.portal.pages.Notices;
import be.lerarenkaart.portal.pages.Words;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.Needs;
import be.lerarenkaart.portal.security.Whereabouts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One's own account: who one is, how one signs in, and where. */
@Named("account")
@RequestScoped
@Needs(Right.OWN_ACCOUNT)
public class AccountBean {

    private static final Pattern END = Pattern.compile("rows:(\\d{1,3}):end");

    @Inject
    private OwnAccount accounts;

    @Inject
    private SecondSteps steps;

    @Inject
    private Sessions sessions;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    @Inject
    private Whereabouts whereabouts;

    private OwnFact fact;
    private String toEnd;
    private SecondStepState secondStep;
    private List<SessionRow> rows;
    private String fullName;
    private String email;
    private String password = "";
    private String done;

    @PostConstruct
    void read() {
        fact = accounts.get(caller.accountId());
        fullName = fact.fullName();
        email = fact.email();
        pressed();
    }

    /** Others may have come or gone since the page showed them: the row that was pressed is the one that it showed. */
    private void pressed() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String[] shown = sent.getOrDefault("shownSessions", "").split(",");
        sent.keySet().stream()
                .map(END::matcher)
                .filter(Matcher::matches)
                .map(button -> Integer.parseInt(button.group(1)))
                .filter(row -> row < shown.length)
                .findFirst()
                .ifPresent(row -> {
                    toEnd = getSessions().stream()
                            .filter(one -> one.openedAt().toString().equals(shown[row]))
                            .map(SessionRow::id)
                            .findFirst()
                            .orElse(null);
                    if (toEnd == null) {
                        Notices.refuse(words.say("account.endedMeanwhile"));
                    }
                });
    }

    public String rename() {
        accounts.rename(caller.by(), fact.id(), fullName);
        return here("naam");
    }

    public String askEmail() {
        accounts.askEmail(fact.id(), email, password, whereabouts.of(Exchange.request()));
        return here("e-mail");
    }

    public String end() {
        if (toEnd == null) {
            return null;
        }
        sessions.end(caller.by(), fact.id(), toEnd);
        return here("sessie");
    }

    /** Which sessions the page shows, by when they began: no two began together, and their ids are secret. */
    public String getShownSessions() {
        return getSessions().stream().map(row -> row.openedAt().toString()).collect(Collectors.joining(","));
    }

    public String endOthers() {
        accounts.endOtherSessions(caller.by(), fact.id(), caller.sessionId());
        return here("sessies");
    }

    private static String here(String outcome) {
        return "/account?faces-redirect=true&gedaan=" + outcome;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null ? "" : password;
    }

    public OwnFact getFact() {
        return fact;
    }

    /** What this account is, and where, in words. */
    public List<String> getRoles() {
        return fact.grants().all().stream().map(this::said).sorted().toList();
    }

    private String said(Grant grant) {
        String role = words.of("role", grant.role());
        String place = places.of(grant.scope()).name();
        return place.isEmpty() ? role : words.say("account.role", role, place);
    }

    public SecondStepState getSecondStep() {
        if (secondStep == null) {
            secondStep = steps.state(fact.id());
        }
        return secondStep;
    }

    /** This browser first, then where somebody was seen last. */
    public List<SessionRow> getSessions() {
        if (rows == null) {
            rows = sessions.open(fact.id()).stream()
                    .map(this::row)
                    .sorted(Comparator.comparing(SessionRow::here).reversed())
                    .toList();
        }
        return rows;
    }

    private SessionRow row(Session session) {
        return new SessionRow(
                session.id(),
                BrowserName.said(words, session.browser()),
                session.openedAt(),
                session.lastSeen(),
                session.id().equals(caller.sessionId()));
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
