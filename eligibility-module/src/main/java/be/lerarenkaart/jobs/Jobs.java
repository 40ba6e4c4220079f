package be.lerarenkaart.jobs;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The front of this package: submit a job, watch jobs. */
@ApplicationScoped
public class Jobs {

    private final JobTable table;
    private final Event<JobSubmitted> submitted;

    @Inject
    Jobs(JobTable table, Event<JobSubmitted> submitted) {
        this.table = table;
        this.submitted = submitted;
    }

    Jobs() {
        this(null, null);
    }

    /**
     * Queues work behind all that was submitted before.
     *
     * @param cardYear 0 when it belongs to no card year
     * @param requestedBy account name or key name, for the trail
     */
    @Transactional
    public long submit(String kind, int cardYear, JsonObject parameters, String requestedBy) {
        long id = table.insert(kind, cardYear, parameters, requestedBy);
        submitted.fire(new JobSubmitted(id));
        return id;
    }

    public Optional<Job> find(long id) {
        return table.find(id);
    }

    public Job get(long id) {
        return find(id).orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze taak bestaat niet.")));
    }

    /** Those of these numbers that exist, in no order, read at once. */
    public List<Job> all(Collection<Long> ids) {
        return table.all(ids);
    }

    /** Newest first. */
    public List<Job> latest(int cardYear, String kind, int max) {
        return table.latest(cardYear, kind, max);
    }

    /** The newest that completed and was no rehearsal, however many rehearsals came after it. */
    public Optional<Job> latestReal(int cardYear, String kind) {
        return table.latestReal(cardYear, kind);
    }

    /** Jobs that have not ended, in the order in which they will run. */
    public List<Job> waiting() {
        return table.waiting();
    }
}
