package be.lerarenkaart.eligibility.review;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.eligibility.review.ReviewTable.Stored;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.CardYear;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;

/** The same decision about many open items at once, as a job: all of them, or none. */
@ApplicationScoped
public class BulkReview implements JobWork {

    /** The kind of its jobs. */
    public static final String JOB_KIND = "BULK_REVIEW";

    /** More at once would keep everybody else waiting. */
    static final int MOST = 10_000;

    @Inject
    private Jobs jobs;

    @Inject
    private ReviewTable table;

    @Inject
    private Reviews reviews;

    @Inject
    private AuditTrail trail;

    /**
     * Queues a decision about all open items of one kind.
     *
     * @param detail only those with this detail; null for all
     * @param seen how many whoever decides was told it would be; another number by then fails the job
     * @return the job's id; its result is {@code {decided}}
     * @throws LerarenkaartException when the kind does not know the choice, or there is nothing or too much to decide
     */
    @Transactional
    public long decide(
            CardYear year, ReviewKind kind, String detail, ReviewChoice choice, String reason, long seen, By by) {
        String why = Reviews.reason(reason);
        if (!kind.choices().contains(choice)) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Dit kan je over deze gevallen niet beslissen.")
                            .with(new Problem.Issue("body", "choice", "Kies uit " + kind.choices() + ".")));
        }
        requireSeen(year.value(), kind, detail, seen);
        JsonObjectBuilder parameters = Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("choice", choice.name())
                .add("reason", why)
                .add("seen", seen)
                .add("via", by.via());
        if (detail != null) {
            parameters.add("detail", detail);
        }
        if (by.accountId() != null) {
            parameters.add("account", by.accountId());
        }
        trail.write(
                by,
                ReviewAct.BULK_REVIEW_ASKED,
                Subject.of("CARD_YEAR", year),
                Change.of("kind", null, kind)
                        .and("choice", null, choice)
                        .and("items", null, seen)
                        .and("reason", null, why));
        return jobs.submit(JOB_KIND, year.value(), parameters.build(), by.name());
    }

    private void requireSeen(int cardYear, ReviewKind kind, String detail, long seen) {
        long open = table.count(cardYear, filter(kind, detail));
        if (open != seen || open == 0) {
            throw new LerarenkaartException(Problem.of(
                    "items-changed",
                    409,
                    "Items changed",
                    "Intussen staan er " + open + " gevallen open in plaats van " + seen
                            + ". Kijk opnieuw voor je beslist; er is niets gewijzigd."));
        }
        if (open > MOST) {
            throw new LerarenkaartException(Problem.of(
                    "too-many-items",
                    409,
                    "Too many items",
                    "Beslis over hoogstens " + MOST + " gevallen tegelijk. Kies eerst een deel ervan."));
        }
    }

    private static ReviewFilter filter(ReviewKind kind, String detail) {
        return new ReviewFilter(kind, ReviewState.OPEN, detail, null);
    }

    @Override
    public String kind() {
        return JOB_KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        JsonObject asked = job.parameters();
        ReviewKind kind = ReviewKind.valueOf(asked.getString("kind"));
        ReviewChoice choice = ReviewChoice.valueOf(asked.getString("choice"));
        String detail = asked.getString("detail", null);
        long seen = asked.getJsonNumber("seen").longValue();
        requireSeen(job.cardYear(), kind, detail, seen);
        By by = new By(
                job.requestedBy(),
                asked.containsKey("account") ? asked.getJsonNumber("account").longValue() : null,
                asked.getString("via"));
        List<Stored> items = table.list(job.cardYear(), filter(kind, detail), 0, MOST);
        int done = 0;
        for (Stored item : items) {
            if (done % 50 == 0) {
                job.progress((double) done / items.size(), "Beslissingen uitvoeren");
            }
            ReviewTable.lock(job.connection(), item.summary().id());
            reviews.settle(item, choice, asked.getString("reason"), by, job.id());
            done++;
        }
        return JobResult.kept(Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("choice", choice.name())
                .add("decided", done)
                .build());
    }
}
