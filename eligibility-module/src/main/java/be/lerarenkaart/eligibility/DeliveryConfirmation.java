package be.lerarenkaart.eligibility;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.intake.Imports;
import be.lerarenkaart.jobs.JobResult;
import be.lerarenkaart.jobs.JobWork;
import be.lerarenkaart.jobs.RunningJob;
import be.lerarenkaart.kernel.By;
import be.lerarenkaart.kernel.FourEyes;
import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Lets a confirmed delivery hold. A job, for imports and decisions build on which delivery holds, and those run one by
 * one: everything is looked at again when its turn comes.
 */
@ApplicationScoped
class DeliveryConfirmation implements JobWork {

    static final String KIND = "DELIVERY_CONFIRMATION";

    private static final String DELIVERY = "delivery";
    private static final String REASON = "reason";
    private static final String ACCOUNT = "account";
    private static final String VIA = "via";

    @Inject
    private DeliveryTable table;

    @Inject
    private CurrentSources sources;

    @Inject
    private HoldingDelivery holding;

    @Inject
    private Imports imports;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    static JsonObject parameters(long importId, String reason, By by) {
        JsonObjectBuilder parameters = Json.createObjectBuilder()
                .add(DELIVERY, importId)
                .add(REASON, reason)
                .add(VIA, by.via());
        if (by.accountId() != null) {
            parameters.add(ACCOUNT, by.accountId());
        }
        return parameters.build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult run(RunningJob job) throws SQLException {
        Connection connection = job.connection();
        long importId = job.parameters().getJsonNumber(DELIVERY).longValue();
        String reason = job.parameters().getString(REASON);
        By by = by(job);
        DeliveryFact delivery = table.locked(connection, importId)
                .orElseThrow(() -> new LerarenkaartException(Problem.notFound("Deze levering bestaat niet.")));
        Deliveries.refuseSettled(delivery);
        Deliveries.refuseOutdated(delivery, sources.epd(connection, job.cardYear()));
        fourEyes.require(imports.senders(importId), by);
        job.progress(0.1, "Personen bijwerken");
        table.meetAgain(connection, importId);
        holding.begin(connection, job.cardYear(), importId);
        imports.letHold(connection, importId);
        table.settle(connection, importId, "CONFIRMED", Moments.now(clock), by.name(), by.accountId(), reason);
        trail.write(
                by,
                EligibilityAct.DELIVERY_CONFIRMED,
                Subject.of("IMPORT", importId),
                Change.of("held", EpdDeliveries.SHRINKS, null).and("reason", null, reason));
        return JobResult.kept(Json.createObjectBuilder()
                .add(DELIVERY, importId)
                .add("people", delivery.now())
                .add("left", delivery.left())
                .build());
    }

    private static By by(RunningJob job) {
        JsonNumber account = job.parameters().getJsonNumber(ACCOUNT);
        return new By(
                job.requestedBy(),
                account == null ? null : account.longValue(),
                job.parameters().getString(VIA));
    }
}
