package be.lerarenkaart.jobs;

/** A job was queued; the runner looks once this is committed. */
public record JobSubmitted(long id) {}
