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

    /** Counted one by one, so that ten requests at once get no more than ten after each other. */
    private static final Allowance OF_ACCOUNT =
            new Allowance(3, RecoveryCode.VALID, RecoveryCode.VALID, RecoveryCode.VALID);

    private static final Duration KEPT = Duration.ofDays(1);

    private final RecoveryTable table;
    private final AccountTable accounts;
    private final Attempts attempts;
    private final Mails mails;
    private final PublicAddress address;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RecoveryLetters(
            RecoveryTable table,
            AccountTable accounts,
            Attempts attempts,
            Mails mails,
            PublicAddress address,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.attempts = attempts;
        this.mails = mails;
        this.address = address;
        this.trail = trail;
        this.clock = clock;
    }

    RecoveryLetters() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A letter for each account of that name or address that has an address, and did not just get three. Whoever
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

    /** False when the account can get none. After three it gets none for an hour. */
    @Transactional
    public boolean send(By by, Account account, AccessAct act) {
        Instant now = clock.instant();
        if (account.email() == null
                || !account.isActive()
                || !account.hasPassword()
                || !attempts.admits("recovery:account:" + account.id(), OF_ACCOUNT)) {
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
