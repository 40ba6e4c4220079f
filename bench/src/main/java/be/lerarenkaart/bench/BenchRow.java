package be.lerarenkaart.bench;

/** One row of the bench: a job of the yearly campaign. */
interface BenchRow {

    /** Lays ready what the contestants need, and learns from a first run of ours what the results must be. */
    Race prepare() throws Exception;
}
