package be.lerarenkaart.portal.pages;

import be.lerarenkaart.access.Accounts;
import be.lerarenkaart.access.SecondSteps;
import be.lerarenkaart.access.Sessions;
import be.lerarenkaart.access.TimeLeft;
import be.lerarenkaart.portal.security.Addresses;
import be.lerarenkaart.portal.security.Caller;
import be.lerarenkaart.portal.security.ForEveryone;
import be.lerarenkaart.portal.security.OpenSessions;
import be.lerarenkaart.portal.security.openid.Goodbye;
import be.lerarenkaart.portal.security.openid.IdentityProvider;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;

/** Who looks at the page, and which part of the navigation is theirs. */
@Named("visitor")
@RequestScoped
@ForEveryone
public class Visitor {

    private static final Duration WARNED_BEFORE = Duration.ofMinutes(2);
    private static final int PARTS = 4;

    @Inject
    private Caller caller;

    @Inject
    private Accounts accounts;

    @Inject
    private Sessions sessions;

    @Inject
    private OpenSessions openSessions;

    @Inject
    private SecondSteps steps;

    @Inject
    private IdentityProvider provider;

    @Inject
    private Words words;

    private TimeLeft left;

    public boolean isSignedIn() {
        return caller.isKnown();
    }

    /** The account's name, for the header and for the trail of what is done. */
    public String getName() {
        return caller.name();
    }

    /** Whether a link there would lead somewhere; a menu shows no others. */
    public boolean mayOpen(String address) {
        return Addresses.isOpen(address, caller.grants());
    }

    /** Whether this is a trial in which administrators sign in with a password alone. */
    public boolean isTrial() {
        return steps.isLeftToAdministrators() && mayOpen("/beheer");
    }

    /** Whether no letter can reach somebody who works here: a forgotten password could not be replaced. */
    public boolean isUnreachable() {
        return caller.accountId() != null
                && accounts.emailOf(caller.accountId()).isEmpty();
    }

    /** How long the session lasts from now. */
    public long getSecondsLeft() {
        return left().soonest().toSeconds();
    }

    /** Whether a sign of life makes it last longer. */
    public boolean isExtendable() {
        return left().isExtendable();
    }

    /** How long before its end a page warns: two minutes, or a part of a session that is short itself. */
    public long getSecondsOfWarning() {
        Duration part = sessions.idle().dividedBy(PARTS);
        return (part.compareTo(WARNED_BEFORE) < 0 ? part : WARNED_BEFORE).toSeconds();
    }

    /** Also at the identity provider, for whoever came from there. */
    public void signOut() {
        Optional<Goodbye> there = provider.goodbye(Exchange.request());
        openSessions.leave(caller.by(), Exchange.request(), Exchange.response());
        there.ifPresentOrElse(
                goodbye -> GoodbyePage.write(words, goodbye), () -> Exchange.goTo("/aanmelden?afgemeld=ja"));
    }

    private TimeLeft left() {
        if (left == null) {
            left = openSessions.left(Exchange.request()).orElse(new TimeLeft(Duration.ZERO, Duration.ZERO));
        }
        return left;
    }
}
