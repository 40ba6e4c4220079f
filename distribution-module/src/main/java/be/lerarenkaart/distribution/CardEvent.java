package be.lerarenkaart.distribution;

import java.time.Instant;

/**
 * Something that happened to a card.
 *
 * @param what ALLOCATED, REPRINTED (made in the place of a stolen one), MOVED, REVISED (another decision, same place), or the
 *     event of a {@link be.lerarenkaart.distribution.card.CardAct}
 * @param by account or key that did it or asked for the job that did
 * @param job 0 when no job did it
 * @param fromState null, like the other from-values, when the card did not exist before
 * @param reason why it was blocked; null for any other event
 * @param remark what whoever did it said of it; null when nothing
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
        String toPoint,
        BlockReason reason,
        String remark) {}
