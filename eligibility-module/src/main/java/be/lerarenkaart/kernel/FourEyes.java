package be.lerarenkaart.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Acts that take two people: what one prepared, another lets go. A key counts as the person who answers for it, and
 * several accounts of one human being as one (decision 0037). Whoever had a hand in it is no second person.
 */
@ApplicationScoped
public class FourEyes {

    private final Iterable<SamePerson> known;

    @Inject
    FourEyes(@Any Instance<SamePerson> known) {
        this((Iterable<SamePerson>) known);
    }

    public FourEyes(Iterable<SamePerson> known) {
        this.known = known;
    }

    FourEyes() {
        this(List.of());
    }

    /**
     * Refuses everybody who had a hand in it, and whoever cannot be told apart.
     *
     * @param first the accounts of those who prepared it; a null among them is somebody whom nobody knows
     * @throws LerarenkaartException with status 409
     */
    public void require(Collection<Long> first, By second) {
        if (isUnknown(first)) {
            throw refused(
                    "first-person-unknown",
                    "First person unknown",
                    "Het is niet bekend wie dit klaarzette, dus kan niemand de tweede zijn. Laat iemand met een eigen"
                            + " account het opnieuw klaarzetten; daarna kan een ander het vrijgeven.");
        }
        if (second.accountId() == null) {
            throw refused(
                    "second-person-needed",
                    "Second person needed",
                    "Dit moet iemand doen die we kennen: meld je aan met je eigen account, of neem een sleutel waar"
                            + " iemand voor instaat.");
        }
        if (!isAnother(first, second)) {
            throw refused(
                    "second-person-needed",
                    "Second person needed",
                    "Dit moet iemand anders doen dan wie het klaarzette: vier ogen zien meer dan twee.");
        }
    }

    /** Whether {@link #require} would let them: what a page offers must be what it then takes. */
    public boolean isAnother(Collection<Long> first, By second) {
        return areOthers(first, second.accountId());
    }

    /** The same of an account that did its part before. */
    public boolean areOthers(Collection<Long> first, Long second) {
        return second != null && !isUnknown(first) && first.stream().noneMatch(one -> isOne(one, second));
    }

    /** Whether two accounts are one human being, as far as can be seen. */
    public boolean isOne(long account, long other) {
        if (account == other) {
            return true;
        }
        for (SamePerson people : known) {
            if (people.holdsBoth(account, other)) {
                return true;
            }
        }
        return false;
    }

    /** What stands in a column that may be empty, as {@link #require} takes it. */
    public static Collection<Long> of(Long account) {
        return account == null ? Set.of() : Set.of(account);
    }

    private static boolean isUnknown(Collection<Long> first) {
        return first.isEmpty() || first.stream().anyMatch(Objects::isNull);
    }

    private static LerarenkaartException refused(String type, String title, String detail) {
        return new LerarenkaartException(Problem.of(type, 409, title, detail));
    }
}
