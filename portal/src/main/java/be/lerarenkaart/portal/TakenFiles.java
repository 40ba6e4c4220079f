package be.lerarenkaart.portal;

import be.lerarenkaart.audit.Act;
import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.portal.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down that somebody takes along a file about many people, before its first byte is sent. */
@ApplicationScoped
public class TakenFiles {

    /** What can be taken along. */
    enum TakenAct implements Act {
        PRINT_FILE_TAKEN,
        VERDICTS_TAKEN,
        TRAIL_TAKEN
    }

    @Inject
    private AuditTrail trail;

    @Inject
    private Caller caller;

    /**
     * A file of a production; they hold names and addresses.
     *
     * @param channel null when it is about all
     * @param point null when it is about all
     */
    @Transactional
    public void printFile(long production, Object kind, Object channel, String point) {
        trail.write(
                caller.by(),
                TakenAct.PRINT_FILE_TAKEN,
                Subject.of("PRODUCTION", production),
                Change.of("printKind", null, kind).and("channel", null, channel).and("pickupPoint", null, point));
    }

    /** What was decided about each row of a file; it holds stamboek numbers. */
    @Transactional
    public void verdicts(long importId) {
        trail.write(caller.by(), TakenAct.VERDICTS_TAKEN, Subject.of("IMPORT", importId), Change.NONE);
    }

    /** Entries of the trail; which were asked for is personal, and not told. */
    @Transactional
    public void trail() {
        trail.write(caller.by(), TakenAct.TRAIL_TAKEN, Subject.of("AUDIT_TRAIL", "entries"), Change.NONE);
    }
}
