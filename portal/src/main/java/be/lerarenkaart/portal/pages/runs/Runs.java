package be.lerarenkaart.portal.pages.runs;

import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.CardYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The runs of a card year by kind, as the pages ask for them. */
@ApplicationScoped
public class Runs {

    public static final String DECISION = "ENTITLEMENT_RUN";
    public static final String RULE_REHEARSAL = "RULE_REHEARSAL";
    public static final String ALLOCATION = "ALLOCATION";
    public static final String PRODUCTION = "PRODUCTION";
    public static final String REVIEW_SEARCH = "REVIEW_SEARCH";

    private static final int HISTORY = 50;

    @Inject
    private Jobs jobs;

    /** Newest first. */
    public List<Run> of(CardYear year, String kind) {
        return jobs.latest(year.value(), kind, HISTORY).stream().map(Run::of).toList();
    }

    /** The newest that counts: completed, and no rehearsal. */
    public Optional<Run> standing(CardYear year, String kind) {
        return jobs.latestReal(year.value(), kind).map(Run::of);
    }

    /** One of them, however long ago. */
    public Optional<Run> find(CardYear year, String kind, long id) {
        return jobs.find(id)
                .filter(job -> job.cardYear() == year.value() && job.kind().equals(kind))
                .map(Run::of);
    }

    /** What is waiting or running for a card year, in the order in which it will be done. */
    public List<Run> waiting(CardYear year) {
        return jobs.waiting().stream()
                .filter(job -> job.cardYear() == year.value())
                .map(Run::of)
                .toList();
    }
}
