package be.lerarenkaart.access;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with what somebody filled in, so that all of it is told at once, each fault by its field. */
final class Faults {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final List<Problem.Issue> issues = new ArrayList<>();
    private LerarenkaartException first;

    /** What was read; null when it will not do. */
    <T> T in(String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (LerarenkaartException refusal) {
            int status = refusal.problem().status();
            if (status != CONFLICT && status != UNPROCESSABLE) {
                throw refusal;
            }
            first = first == null ? refusal : first;
            issues.add(new Problem.Issue("body", field, refusal.problem().detail()));
            return null;
        }
    }

    void in(String field, Runnable check) {
        in(field, () -> {
            check.run();
            return null;
        });
    }

    /** To be called when all was looked at, before anything is done: one fault stays what it is. */
    void check() {
        if (issues.size() == 1) {
            throw new LerarenkaartException(first.problem().with(issues.get(0)), first);
        }
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(Problem.of(
                            "invalid-input",
                            UNPROCESSABLE,
                            "Invalid input",
                            "Sommige gegevens kloppen niet: kijk ze na.")
                    .with(issues.toArray(Problem.Issue[]::new)));
        }
    }
}
