package be.lerarenkaart.intake;

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

    @Transactional(rollbackOn = Exception.class)
    public long add(FileFor what, ReceivedFile file, FileFormat format, String fileName, By by) throws IOException {
        long id = jobs.submit(ImportWork.KIND, what.cardYear(), JsonValue.EMPTY_JSON_OBJECT, by.name());
        if (!table.insert(id, what, file, format, fileName, by.accountId())) {
            throw new AlreadyReceived();
        }
        table.store(id, file);
        return id;
    }
}
