package be.lerarenkaart.access;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.mail.Letter;
import be.lerarenkaart.mail.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Letters with which people choose a new password. They go to the address that we know, never to one that was typed. */
@ApplicationScoped
class RecoveryLetters {

    private static final String LETTER = "password-recovery";
    private static final int MOST_AN_HOUR = 3;
    private static final Duration KEPT = Duration.ofDays(1);

    private final RecoveryTable table;
    private final AccountTable accounts;
    private final Mails mails;
    private final PublicAddress address;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RecoveryLetters(
            RecoveryTable table,
            AccountTable accounts,
            Mails mails,
            PublicAddress address,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.mails = mails;
        this.address = address;
        this.trail = trail;
        this.clock = clock;
    }

    RecoveryLetters() {
        this(null, null, null, null, null, null);
    }

    /**
     * A letter for each account of that name or address that has an address, and did not get three in this hour. Whoever
     * signs in at an identity provider only gets none: a password would be a way in past that provider.
     */
    @Transactional
    public void sendToAll(By by, String nameOrEmail) {
        table.forgetBefore(clock.instant().minus(KEPT));
        List<Account> found = accounts.byNameOrEmail(nameOrEmail);
        for (Account account : found) {
            send(by, account, AccessAct.RECOVERY_ASKED);
        }
    }

    /** False when the account can get none. */
    @Transactional
    public boolean send(By by, Account account, AccessAct act) {
        Instant now = clock.instant();
        if (account.email() == null
                || !account.isActive()
                || !account.hasPassword()
                || table.askedSince(account.id(), now.minus(RecoveryCode.VALID)) >= MOST_AN_HOUR) {
            return false;
        }
        String secret = Secret.random();
        RecoveryCode code = new RecoveryCode(secret, account.id(), now);
        table.add(code);
        Map<String, Object> values = Map.of(
                "name",
                account.calledName(),
                "account",
                account.name(),
                "link",
                address.of(Recovery.PAGE) + "#" + secret,
                "page",
                address.of(Recovery.PAGE),
                "validUntil",
                code.validUntil());
        mails.queue(new Letter(LETTER, account.email(), values, null, false));
        trail.write(by, act, Subject.of(Account.KIND, account.id()), Change.NONE);
        return true;
    }
}
