package be.lerarenkaart.intake;

import be.lerarenkaart.jobs.RunningJob;
import java.sql.Connection;

/** What an importer works with: the rows, where the verdicts go, and the job's connection. */
public final class RunningImport {

    private final RunningJob job;
    private final RowSequence rows;
    private final Verdicts verdicts = new Verdicts();
    private final String bound;
    private String scope;
    private String held;
    private int read;
    private boolean ended;

    /** @param bound the one scope that the sender may speak of; empty for a sender who may speak of all */
    RunningImport(RunningJob job, RowSequence rows, String bound) {
        this.job = job;
        this.rows = rows;
        this.bound = bound;
        this.scope = bound;
    }

    /** The import's id, which is its job's. */
    public long id() {
        return job.id();
    }

    public int cardYear() {
        return job.cardYear();
    }

    public Connection connection() {
        return job.connection();
    }

    public Verdicts verdicts() {
        return verdicts;
    }

    /** The next row, or null after the last; tells the job how far the file is read. */
    public Row next() {
        Row row = rows.next();
        read += row == null ? 0 : 1;
        ended |= row == null;
        if (row == null || row.number() % 1000 == 0) {
            job.progress(row == null ? 0.7 : 0.7 * rows.share(), "Rijen lezen");
        }
        return row;
    }

    public void progress(double share, String phase) {
        job.progress(share, phase);
    }

    /** Names what the file is about within its kind, such as the institution of a staff list. */
    public void scope(String what) {
        scope = what;
    }

    /** What the sender may speak of; empty when that is everything. */
    public String bound() {
        return bound;
    }

    /**
     * Says that the file was read but does not hold until somebody settles why.
     *
     * @param why in capitals, {@code SHRINKS}
     */
    public void holdBack(String why) {
        held = why;
    }

    /** How many rows came out of the file, whatever was said of them. */
    int rowsRead() {
        if (!ended) {
            throw new IllegalStateException("import " + id() + " was not read to its end");
        }
        return read;
    }

    String held() {
        return held;
    }

    String scope() {
        return scope;
    }
}
