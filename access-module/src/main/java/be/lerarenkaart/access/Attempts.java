package be.lerarenkaart.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts wrong passwords and codes where they come from. A browser in which somebody signed in before has a counter of
 * its own, so that strangers who guess keep only strangers out; they share one for each account, and one for each
 * network address.
 */
@ApplicationScoped
class Attempts {

    private static final Duration KEPT = Duration.ofDays(2);

    private final AttemptTable table;
    private final BrowserTable browsers;
    private final Clock clock;
    private final Allowance ofAddress;

    @Inject
    Attempts(
            AttemptTable table,
            BrowserTable browsers,
            Clock clock,
            @ConfigProperty(name = "lerarenkaart.sign-in.wrong-per-address", defaultValue = "50") int wrongPerAddress) {
        this.table = table;
        this.browsers = browsers;
        this.clock = clock;
        this.ofAddress = Allowance.ofAddress(wrongPerAddress);
    }

    Attempts() {
        this(null, null, null, 0);
    }

    /**
     * Begins an attempt, which counts as wrong until it is told to be right.
     *
     * @param what is guessed: {@code password}, {@code code}
     * @param accountId null when there is no account of that name: that is counted in the same way
     */
    Attempt begin(String what, Allowance allowance, Long accountId, String name, ComesFrom from) {
        boolean known = browsers.knows(accountId == null ? 0 : accountId, from.browser());
        String shared =
                accountId == null ? what + ":name:" + name.strip().toLowerCase(Locale.ROOT) : subject(what, accountId);
        String subject = shared + (known ? ":" + from.browser() : "");
        String address = "address:" + from.neighbourhood();
        boolean addressAdmits =
                known || table.with(address, clock.instant(), counter -> counter.admits(ofAddress, clock.instant()));
        Count count = addressAdmits
                ? table.with(subject, clock.instant(), counter -> counted(counter, allowance))
                : new Count(false, false);
        return new Attempt(subject, known ? null : address, addressAdmits, count.admitted(), count.last());
    }

    /** Counts what may be done only so often; false when this once is too often. */
    boolean admits(String what, Allowance allowance) {
        return table.with(what, clock.instant(), counter -> counter.admits(allowance, clock.instant()));
    }

    /** Whoever proved otherwise to be the holder of an account need not wait for what strangers guessed at it. */
    void forget(String what, long accountId) {
        table.with(subject(what, accountId), clock.instant(), counter -> {
            counter.forget();
            return null;
        });
    }

    private Count counted(AttemptCounter counter, Allowance allowance) {
        boolean admitted = counter.admits(allowance, clock.instant());
        return new Count(admitted, admitted && counter.rests(clock.instant()));
    }

    private record Count(boolean admitted, boolean last) {}

    void right(Attempt attempt) {
        table.with(attempt.subject(), clock.instant(), counter -> {
            counter.forget();
            return null;
        });
        if (attempt.address() != null) {
            table.with(attempt.address(), clock.instant(), counter -> {
                counter.takeBack(ofAddress);
                return null;
            });
        }
        table.forgetBefore(clock.instant().minus(KEPT));
    }

    private static String subject(String what, long accountId) {
        return what + ":account:" + accountId;
    }

    /**
     * One attempt.
     *
     * @param address null when it does not count
     * @param fromAdmittedAddress false when the address rests: then nothing more need be looked at
     * @param admitted false when it must fail, however right it is
     * @param last whether a rest follows when it is wrong
     */
    record Attempt(String subject, String address, boolean fromAdmittedAddress, boolean admitted, boolean last) {}
}
