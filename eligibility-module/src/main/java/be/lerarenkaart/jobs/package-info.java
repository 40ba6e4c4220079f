/**
 * Long work as rows of a table: submitted, run one at a time in order, watched, and started again after a crash.
 * Knows nothing of what the work is; each {@link be.lerarenkaart.jobs.JobWork} belongs to the module that decides it.
 */
package be.lerarenkaart.jobs;
