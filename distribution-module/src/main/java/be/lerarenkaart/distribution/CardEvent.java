package be.lerarenkaart.distribution;

import java.time.Instant;

/**
 * Something that happened to a card.
 *
 * @param what ALLOCATED, MOVED, REVISED (another decision, same place), CANCELLED, PRODUCED, SENT, COLLECTED or BLOCKED
 * @param by account or key that did it or asked for the job that did
 * @param job 0 when no job did it
 * @param fromState null, like the other from-values, when the card did not exist before
 */
public record CardEvent(
        Instant at,
        String what,
        String by,
        long job,
        CardState fromState,
        CardState toState,
        Channel fromChannel,
        Channel toChannel,
        String fromPoint,
        String toPoint) {}
