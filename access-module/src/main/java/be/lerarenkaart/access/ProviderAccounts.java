package be.lerarenkaart.access;

import be.lerarenkaart.audit.Change;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Accounts of people whom an identity provider signs in, known by issuer and subject: a name or an e-mail address is
 * never enough, for those can change hands there.
 */
@ApplicationScoped
public class ProviderAccounts {

    private final ProviderLinkTable links;
    private final AccountTable accounts;
    private final GivenRights rights;
    private final AccountLetters letters;
    private final AccessTrail trail;
    private final Clock clock;

    @Inject
    ProviderAccounts(
            ProviderLinkTable links,
            AccountTable accounts,
            GivenRights rights,
            AccountLetters letters,
            AccessTrail trail,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.rights = rights;
        this.letters = letters;
        this.trail = trail;
        this.clock = clock;
    }

    ProviderAccounts() {
        this(null, null, null, null, null, null);
    }

    /**
     * The account of this person. Somebody new gets one when the provider says what they may do here; what it says is
     * taken over at each sign-in, so that a right taken there is gone here; rights that were given here stay, and those taken
     * here stay away. An account that was linked keeps its own.
     *
     * @return empty when there is nothing here for this person, or when their account was erased: only an invitation lets them
     *     come back
     */
    @Transactional
    public Optional<SignedIn> signIn(ProvidedIdentity person) {
        ProviderLink link = links.find(person.key()).orElse(null);
        if (link == null) {
            boolean nothing = person.claimed().all().isEmpty()
                    || links.find(person.key().erased()).isPresent();
            return nothing ? Optional.empty() : Optional.of(made(person));
        }
        Account account = accounts.get(link.accountId());
        if (account.isActive() && link.isFromClaims()) {
            rights.follow(byProvider(account), account, person.claimed());
        }
        if (!account.isActive() || account.grants().all().isEmpty()) {
            return Optional.empty();
        }
        link.used(clock.instant());
        return Optional.of(account.signedIn());
    }

    /** Lets the holder of an account, who is signed in, sign in through the provider from now on. */
    @Transactional
    public void link(By by, long accountId, ProvidedIdentity person) {
        ProviderLink known = links.find(person.key()).orElse(null);
        if (known != null && known.accountId() == accountId) {
            return;
        }
        if (known != null || links.ofAccount(accountId, person.issuer()).isPresent()) {
            throw new LerarenkaartException(Problem.of(
                    "link-exists",
                    409,
                    "Link exists",
                    "Deze koppeling kan niet: een van beide is al aan een ander gekoppeld."));
        }
        links.add(new ProviderLink(person.key(), accountId, false, clock.instant()));
        trail.write(by, AccessAct.PROVIDER_LINKED, accountId);
        letters.tell(accounts.get(accountId), AccountLetters.News.PROVIDER_LINKED);
    }

    /** Ends the link, unless it is the only way in. */
    @Transactional
    public void unlink(By by, long accountId, String issuer) {
        ProviderLink link = links.ofAccount(accountId, issuer).orElse(null);
        if (link == null) {
            return;
        }
        Account account = accounts.get(accountId);
        if (!account.hasPassword()) {
            throw new LerarenkaartException(Problem.of(
                    "only-way-in",
                    409,
                    "Only way in",
                    "Zonder deze koppeling kun je je niet meer aanmelden: je account heeft geen wachtwoord."));
        }
        links.remove(link);
        trail.write(by, AccessAct.PROVIDER_UNLINKED, accountId);
        letters.tell(account, AccountLetters.News.PROVIDER_UNLINKED);
    }

    /** Since when the account is linked; empty when it is not. */
    public Optional<Instant> linkedSince(long accountId, String issuer) {
        return links.ofAccount(accountId, issuer).map(ProviderLink::linkedAt);
    }

    private SignedIn made(ProvidedIdentity person) {
        Instant now = clock.instant();
        Account account = new Account(freeName(person.name()), PasswordHash.OF_NOBODY, Grants.NONE, now);
        account.claim(person.claimed());
        account.fullName(PersonNames.fullNameFrom(person.fullName()));
        account.email(PersonNames.emailFrom(person.email()));
        accounts.add(account);
        accounts.flush();
        links.add(new ProviderLink(person.key(), account.id(), true, now));
        trail.write(
                byProvider(account),
                AccessAct.ACCOUNT_FROM_PROVIDER,
                account.id(),
                Change.of("grants", null, account.grants().written()));
        return account.signedIn();
    }

    private static By byProvider(Account account) {
        return new By(account.name(), account.id(), "/aanmelden/extern");
    }

    private String freeName(String wanted) {
        String base = PersonNames.userNameFrom(wanted);
        String name = base;
        for (int number = 2; accounts.idOf(name).isPresent(); number++) {
            name = base + "-" + number;
        }
        return name;
    }
}
