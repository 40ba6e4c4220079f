package be.lerarenkaart.distribution.card;

import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.jobs.Job;
import be.lerarenkaart.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongFunction;

/** When a decision says that somebody died, their card is refused from then on. That it was a mistake is for people to say. */
@ApplicationScoped
class Deaths {

    private final ChosenCards chosen;
    private final LongFunction<Optional<String>> requestedBy;
    private final Clock clock;

    @Inject
    Deaths(ChosenCards chosen, Jobs jobs, Clock clock) {
        this(chosen, job -> jobs.find(job).map(Job::requestedBy), clock);
    }

    Deaths(ChosenCards chosen, LongFunction<Optional<String>> requestedBy, Clock clock) {
        this.chosen = chosen;
        this.requestedBy = requestedBy;
        this.clock = clock;
    }

    Deaths() {
        this(null, (LongFunction<Optional<String>>) null, null);
    }

    void after(@Observes EntitlementsDecided decided) {
        String by = requestedBy.apply(decided.jobId()).orElse("systeem");
        chosen.blockTheDeceased(decided.cardYear(), decided.jobId(), clock.instant(), by);
    }
}
