package be.lerarenkaart.intake;

import be.lerarenkaart.audit.AuditTrail;
import be.lerarenkaart.audit.Change;
import be.lerarenkaart.audit.Subject;
import be.lerarenkaart.jobs.Jobs;
import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.IOException;

/** Writes a new import, its bytes and its job, all or nothing. */
@ApplicationScoped
class NewImports {

    @Inject
    private Jobs jobs;

    @Inject
    private ImportTable table;

    @Inject
    private AuditTrail trail;

    /** @param former the import whose bytes are read again; null for what comes from outside */
    @Transactional(rollbackOn = Exception.class)
    public long add(FileFor what, ReceivedFile file, FileFormat format, String fileName, Long former, By by)
            throws IOException {
        long id = jobs.submit(ImportWork.KIND, what.cardYear(), JsonValue.EMPTY_JSON_OBJECT, by.name());
        if (!table.insert(id, what, file, format, fileName, by.accountId(), former)) {
            throw new AlreadyReceived();
        }
        table.store(id, file);
        IntakeAct act = former == null ? IntakeAct.FILE_RECEIVED : IntakeAct.FILE_READ_AGAIN;
        trail.write(by, act, Subject.of("IMPORT", id), change(what, file));
        return id;
    }

    /** Not the file's name: people put names of people in it. */
    private static Change change(FileFor what, ReceivedFile file) {
        return Change.of("fileKind", null, what.kind())
                .and("cardYear", null, what.cardYear() == 0 ? null : what.cardYear())
                .and("institution", null, what.scope().isEmpty() ? null : what.scope())
                .and("sha256", null, file.sha256Hex());
    }
}
