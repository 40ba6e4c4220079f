package be.lerarenkaart.jobs;

/** Where a job stands. COMPLETED and FAILED are final; a failed job changed nothing. */
public enum JobState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED;

    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }
}
