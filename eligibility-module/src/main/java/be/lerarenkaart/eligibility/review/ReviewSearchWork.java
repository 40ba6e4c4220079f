package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.eligibility.EntitlementsDecided;
import be.lerarenkaart.eligibility.SourcesChanged;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobState;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.sql.SQLException;

/** Looks again after each change of what it looks at, behind all that is waiting: a hundred lists make one search. */
@ApplicationScoped
class ReviewSearchWork implements JobWork {

    static final String KIND = "REVIEW_SEARCH";

    @Inject
    private ReviewSearch search;

    @Inject
    private Jobs jobs;

    void after(@Observes SourcesChanged changed) {
        ask(changed.cardYear());
    }

    void after(@Observes EntitlementsDecided decided) {
        ask(decided.cardYear());
    }

    private void ask(int cardYear) {
        boolean asked = jobs.waiting().stream()
                .anyMatch(
                        job -> job.kind().equals(KIND) && job.cardYear() == cardYear && job.state() == JobState.QUEUED);
        if (!asked) {
            jobs.submit(KIND, cardYear, JsonValue.EMPTY_JSON_OBJECT, By.system().name());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        job.progress(0.1, "Zoeken wat iemand moet nakijken");
        ReviewSearch.Outcome outcome = search.look(job.connection(), job.cardYear());
        return JobResult.kept(Json.createObjectBuilder()
                .add("fresh", outcome.fresh())
                .add("reopened", outcome.reopened())
                .add("gone", outcome.gone())
                .build());
    }
}
