package be.lerarenkaart.portal.security;

import be.lerarenkaart.access.Accounts;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.access.SignedIn;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.portal.security.openid.IdentityProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The steps of signing in. Between the first and the second somebody is remembered in the session of the cookie, and only
 * there: no row says that they are signed in, so nothing opens.
 */
@ApplicationScoped
public class SignIns {

    private static final String HALF = HalfSignedIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    private Accounts accounts;

    @Inject
    private SecondSteps steps;

    @Inject
    private OpenSessions sessions;

    @Inject
    private IdentityProvider provider;

    @Inject
    private Whereabouts whereabouts;

    @Inject
    private Destinations destinations;

    @Inject
    private Clock clock;

    /**
     * Goes on with somebody who proved the first thing.
     *
     * @param enough whether that was enough: an identity provider may have asked for two
     * @return the address of what comes next
     */
    public String begin(SignedIn person, boolean enough, HttpServletRequest request, HttpServletResponse response) {
        provider.forget(request);
        SecondSteps.Need owes = enough ? SecondSteps.Need.NOTHING : steps.need(person);
        HalfSignedIn half = new HalfSignedIn(
                person.accountId(), person.name(), owes, accounts.mark(person.accountId()), clock.instant());
        if (owes == SecondSteps.Need.NOTHING) {
            return complete(half, request, response);
        }
        HttpSession session = request.getSession();
        // The id of a session from before may be known to somebody else.
        request.changeSessionId();
        session.setAttribute(HALF, half);
        if (owes == SecondSteps.Need.CODE) {
            return "/aanmelden/code";
        }
        steps.propose(person.accountId());
        return "/aanmelden/instellen";
    }

    /** Who waits for a second step in this browser; nobody waits for ever, nor beyond a change of the password. */
    public Optional<HalfSignedIn> half(HttpServletRequest request, SecondSteps.Need owes) {
        HttpSession session = request.getSession(false);
        HalfSignedIn half = session == null ? null : (HalfSignedIn) session.getAttribute(HALF);
        return Optional.ofNullable(half)
                .filter(waiting -> waiting.owes() == owes)
                .filter(waiting -> clock.instant().isBefore(waiting.since().plus(PATIENCE)))
                .filter(this::stillProves);
    }

    private boolean stillProves(HalfSignedIn half) {
        return half.mark().equals(accounts.mark(half.accountId()));
    }

    /**
     * Signs in whoever proved everything, and whose password is still the one that was proved.
     *
     * @return the address that was asked for before, or where somebody with these rights begins
     */
    public String complete(HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
        if (!stillProves(half)) {
            request.getSession().removeAttribute(HALF);
            return "/aanmelden";
        }
        By by = new By(half.name(), half.accountId(), Caller.page(request));
        provider.keepThrough(request, () -> sessions.open(by, request, response));
        request.getSession().removeAttribute(HALF);
        whereabouts.remember(half.accountId(), request, response);
        return destinations.take(request, half.accountId()).orElse("/start");
    }
}
